//! Documents that the field measures itself by, found in a folder: they are not ours to distribute.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the file is: in the folder that `SERIAL_CORPORA` names, beside the workspace, or in `target/corpora`, where the
/// command in the README of this crate puts it.
pub(super) fn find(file: &str) -> Option<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    let folders = match env::var_os("SERIAL_CORPORA") {
        Some(folder) => vec![PathBuf::from(folder)],
        None => vec![workspace.join("../shared/corpora"), workspace.join("target/corpora")],
    };
    folders.into_iter().map(|folder| folder.join(file)).find(|path| path.is_file())
}

/// # Panics
///
/// If the file is missing, because rows that need it are left out then.
pub(super) fn read(file: &str) -> Vec<u8> {
    let path = find(file).unwrap_or_else(|| panic!("there is no {file}"));
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The same document without white space between its tokens: numbers and escapes stay as they were written, which
/// decoding and encoding again would not do.
pub(super) fn minify(json: &[u8]) -> Vec<u8> {
    let (mut in_text, mut escaped) = (false, false);
    let keep = |byte: &u8| {
        let quote = *byte == b'"' && !escaped;
        escaped = in_text && *byte == b'\\' && !escaped;
        in_text ^= quote;
        in_text || !byte.is_ascii_whitespace()
    };
    json.iter().copied().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minified_keeps_what_is_in_texts() {
        assert_eq!(minify(b"{ \"a \\\" b\" :\n[ 1 , \"\\\\\" ] }"), b"{\"a \\\" b\":[1,\"\\\\\"]}");
    }
}
