//! Paths.

use crate::support::{both_formats, same_bytes};
use serial_runtime::json;
use std::path::{Path, PathBuf};

#[test]
fn are_text() {
    both_formats(&PathBuf::from("/tmp/a \"quoted\" name"));
    both_formats(&Box::<Path>::from(Path::new("relative")));
    same_bytes(Path::new("x"));
    assert_eq!(json::from_str::<&Path>(r#""a/b""#).unwrap(), Path::new("a/b"));
}

#[cfg(unix)]
#[test]
fn not_utf8() {
    use std::os::unix::ffi::OsStrExt;
    let path = Path::new(std::ffi::OsStr::from_bytes(b"\xff"));
    assert_eq!(json::to_vec(path).unwrap_err().to_string(), "a path that is not UTF-8 has no wire form");
}
