//! Numbers as people read them.

/// A time with three significant digits or so.
pub(super) fn time(ns: f64) -> String {
    match ns {
        ns if ns < 10.0 => format!("{ns:.1} ns"),
        ns if ns < 10_000.0 => format!("{ns:.0} ns"),
        ns if ns < 100_000.0 => format!("{:.1} µs", ns / 1e3),
        ns if ns < 10_000_000.0 => format!("{:.0} µs", ns / 1e3),
        ns => format!("{:.1} ms", ns / 1e6),
    }
}

/// A count with its thousands or millions.
pub(super) fn count(n: f64) -> String {
    match n {
        n if n < 10_000.0 => format!("{n:.0}"),
        n if n < 1e6 => format!("{:.0}k", n / 1e3),
        n => format!("{:.1}M", n / 1e6),
    }
}

/// A size.
#[cfg(any(feature = "memory", test))]
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        0..10_000 => format!("{bytes} B"),
        10_000..10_000_000 => format!("{:.0} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short() {
        assert_eq!(
            [3.21, 1016.4, 54_321.0, 363_000.0, 12_345_678.0].map(time),
            ["3.2 ns", "1016 ns", "54.3 µs", "363 µs", "12.3 ms"]
        );
        assert_eq!([9_999.0, 987_654.0, 4_321_000.0].map(count), ["9999", "988k", "4.3M"]);
        assert_eq!([0, 3081, 47_000, 12_000_000].map(size), ["0 B", "3081 B", "47 kB", "12.0 MB"]);
    }
}
