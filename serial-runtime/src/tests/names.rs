//! What is asked of names while a model is compiled, against lists of all names.

use super::*;
use alloc::{boxed::Box, format, string::String};

const X: &[Key] = &[key("x")];
const XX: &[Key] = &[key("x"), key("x")];
const PB: &[Key] = &[key("pb")];
const AT_X: &[Key] = &[key("at_x")];

const fn key(name: &'static str) -> Key {
    Key { name, json: b"", msgpack: b"" }
}

const fn names(keys: &'static [Key], aliases: &'static [&'static str], inner: &'static [Names]) -> Names {
    Names { keys, aliases, inner, ..Names::NONE }
}

const AT: Names = Names { prefix: "at_", ..names(&[key("x"), key("yy")], &["z"], &[]) };
const TWICE: Names = Names { prefix: "a", ..names(&[key("t_x"), key("x")], &[], &[]) };
const PLAIN: Names = names(&[key("b"), key("at_")], &["bb"], &[]);
const AROUND: Names = names(&[], &[], &[PLAIN, AT]);
const WITH_X: Names = names(X, &[], &[]);
const WITH_XX: Names = names(XX, &[], &[]);
const WITH_AT_X: Names = names(AT_X, &[], &[]);
const WITH_ALL: Names = names(&[], &[], &[PLAIN, Names::ALL]);
const IN_PREFIX: Names = Names { prefix: "p", ..names(&[], &[], &[PLAIN]) };

fn every_name(names: &Names, prefix: &str, out: &mut Vec<String>) {
    let prefix = format!("{prefix}{}", names.prefix);
    out.extend(names.keys.iter().map(|key| format!("{prefix}{}", key.name)));
    out.extend(names.aliases.iter().map(|alias| format!("{prefix}{alias}")));
    names.inner.iter().for_each(|inner| every_name(inner, &prefix, out));
}

fn check(own: Names) -> bool {
    let mut all = Vec::new();
    every_name(&own, "", &mut all);
    for name in
        all.iter().map(|name| &**name).chain(["", "x", "at", "at_", "at_x", "at_xx", "ax", "p", "pb", "zzz"])
    {
        let count = all.iter().filter(|known| *known == name).count();
        assert_eq!(own.count(["", name], 0), count, "{name} of {all:?}");
        assert_eq!(own.knows(name), count > 0, "{name} of {all:?}");
        for split in 0..name.len() {
            let (front, back) = name.split_at(split);
            assert_eq!(own.count([front, back], 0), count, "{front} {back} of {all:?}");
        }
    }
    let once = all.iter().enumerate().all(|(index, name)| !all[..index].contains(name));
    assert_eq!(own.has_once(&own, ""), once, "{all:?}");
    once
}

#[test]
fn names_that_are_there_twice() {
    let parts = [AT, TWICE, PLAIN, AROUND, IN_PREFIX, names(X, &[], &[]), names(PB, &["x"], &[])];
    let (mut once, mut twice) = (0, 0);
    for one in parts {
        for other in parts {
            let inner = Box::leak(Box::new([one, other]));
            for own in [names(&[], &[], inner), names(X, &["b"], inner), names(AT_X, &["bbb"], inner)] {
                if check(own) {
                    once += 1;
                } else {
                    twice += 1;
                }
            }
        }
    }
    assert!(once > 10 && twice > 10, "{once} and {twice}");
    // Of one struct alone.
    assert!(!check(names(XX, &[], &[])));
    assert!(!check(names(X, &["x"], &[])));
    assert!(!check(names(&[], &["y", "y"], &[])));
}

#[test]
fn of_names_that_are_not_there_together_each_is_one() {
    let either = |inner| Names { either: true, ..names(&[], &[], inner) };
    for (inner, name, count) in [
        (&[PLAIN, WITH_X][..], "x", 1),
        (&[WITH_X, WITH_X], "x", 1),
        (&[WITH_X, WITH_XX, WITH_X], "x", 2),
        (&[PLAIN, AT], "x", 0),
        (&[AT, WITH_AT_X], "at_x", 1),
    ] {
        assert_eq!(either(inner).count(["", name], 0), count, "{name} of {inner:?}");
    }
}

#[test]
fn prefixes_inside() {
    for (own, has) in [(AT, true), (PLAIN, false), (AROUND, true), (IN_PREFIX, true), (Names::ALL, false)] {
        assert_eq!(own.has_prefix(), has, "{own:?}");
    }
}

#[test]
fn a_map_comes_last() {
    for (inner, last) in [
        (&[][..], true),
        (&[PLAIN], true),
        (&[Names::ALL], true),
        (&[PLAIN, AT, Names::ALL], true),
        (&[Names::ALL, PLAIN], false),
        (&[PLAIN, Names::ALL, Names::ALL], false),
        (&[AROUND, PLAIN], true),
        // What takes every key is deeper inside.
        (&[WITH_ALL, PLAIN], false),
        (&[PLAIN, WITH_ALL], true),
    ] {
        assert_eq!(names(X, &[], inner).has_rest_last(), last, "{inner:?}");
        // Only one of them is there.
        assert!(Names { either: true, ..names(X, &[], inner) }.has_rest_last(), "{inner:?}");
    }
    names(X, &[], &[PLAIN, Names::ALL]).assert_distinct();
}
