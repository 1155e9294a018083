//! What to say about a name that is not known.

/// The name among `known` that was probably meant.
pub(crate) fn closest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let allowed = name.chars().count().div_ceil(2).clamp(2, 3);
    let near = known.iter().map(|known| (distance(name, known), *known));
    near.filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// Either `, did you mean ..` or the list of what is known.
pub(crate) fn instead(name: &str, known: &[&str]) -> String {
    match closest(name, known) {
        Some(known) => format!(", did you mean `{known}`?"),
        None => format!(", expected one of {}", list(known)),
    }
}

/// `` `a`, `b`, `c` ``
pub(crate) fn list(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// How many characters have to be put in, taken out or exchanged with a neighbour to get from `a` to `b`: a wrong letter
/// counts twice, since leaving one out and swapping two are what happens when typing.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = step(&a, &b, &rows, i, j);
        }
    }
    rows[a.len()][b.len()]
}

/// One cell of the table: the distance between the first `i` characters of `a` and the first `j` of `b`.
fn step(a: &[char], b: &[char], rows: &[Vec<usize>], i: usize, j: usize) -> usize {
    if i == 0 || j == 0 {
        return i.max(j);
    }
    let replaced = rows[i - 1][j - 1] + 2 * usize::from(a[i - 1] != b[j - 1]);
    let best = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
    let exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    if exchanged { best.min(rows[i - 2][j - 2] + 1) } else { best }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised() {
        let known = ["rename", "rename_all", "range", "skip"];
        assert_eq!(closest("ranme", &known), Some("rename"));
        assert_eq!(closest("renameall", &known), Some("rename_all"));
        assert_eq!(closest("sikp", &known), Some("skip"));
        assert_eq!(closest("flatten", &known), None);
    }

    #[test]
    fn strangers_get_the_list() {
        assert_eq!(instead("flatten", &["skip", "with"]), ", expected one of `skip`, `with`");
    }
}
