//! Rules as they are written, described and checked.

use super::*;
use syn::{parse::Parser, parse_quote};

/// Reads rules for a field of type `ty`; the error texts where there are any.
fn rules(text: TokenStream, ty: &Type) -> std::result::Result<Vec<Rule>, Vec<String>> {
    let cx = Ctxt::new();
    let mut rules = Vec::new();
    let read = |input: syn::parse::ParseStream<'_>| {
        crate::item::entries(&cx, input, |input| add(&cx, &Item::parse(input)?, &mut rules));
        Ok(())
    };
    read.parse2(text).unwrap();
    resolve(&cx, &mut rules, ty);
    match cx.check() {
        Ok(()) => Ok(rules),
        Err(error) => Err(error.into_iter().map(|error| error.to_string()).collect()),
    }
}

fn errors(text: TokenStream, ty: Type) -> Vec<String> {
    rules(text, &ty).err().unwrap_or_default()
}

/// The constant of the only rule, without the paths.
fn described(text: TokenStream, ty: Type) -> String {
    let rules = rules(text, &ty).unwrap();
    short(&rules[0].describe(&paths()))
}

fn checked(text: TokenStream, ty: Type) -> String {
    let rules = rules(text, &ty).unwrap();
    let call = Call {
        value: &quote!(__value),
        rule: &quote!(&__RULES[0]),
        found: &Ident::new("__found", Span::call_site()),
        context: false,
    };
    short(&rules[0].check(&paths(), &call))
}

fn paths() -> Paths {
    Paths::aliased()
}

fn short(tokens: &TokenStream) -> String {
    let text: String = tokens.to_string().split_whitespace().collect();
    text.replace("__s::describe::", "").replace("__s::", "")
}

#[test]
fn ranges_become_values_of_their_type() {
    let end = "message:None,code:None}";
    assert_eq!(
        described(quote!(range(min = 1, max = 512)), parse_quote!(u32)),
        format!(
            "Rule{{constraint:Constraint::Range{{min:Bound::Inclusive(Scalar::Int(1)),\
             max:Bound::Inclusive(Scalar::Int(512)),multiple_of:None}},{end}"
        )
    );
    assert_eq!(
        described(quote!(range(0..1, multiple_of = 2)), parse_quote!(Option<Box<f64>>)),
        format!(
            "Rule{{constraint:Constraint::Range{{min:Bound::Inclusive(Scalar::Float(0.0)),\
             max:Bound::Exclusive(Scalar::Float(1.0)),multiple_of:Some(Scalar::Float(2.0))}},{end}"
        )
    );
    assert!(
        described(quote!(range(-5..)), parse_quote!(i8))
            .contains("min:Bound::Inclusive(Scalar::Int(-5)),max:Bound::None")
    );
    assert!(
        described(quote!(range(max = MAX)), parse_quote!(i8))
            .contains("Scalar::Int((MAX)as::core::primitive::i128)")
    );
}

#[test]
fn words_replace_the_standard_ones() {
    let rule = described(quote!(email(message = "no", code = "x")), parse_quote!(String));
    assert_eq!(rule, "Rule{constraint:Constraint::Email,message:Some(\"no\"),code:Some(\"x\")}");
    let rule = described(quote!(custom(a::b, message = "no")), parse_quote!(String));
    assert_eq!(rule, "Rule{constraint:Constraint::Custom(\"a::b\"),message:Some(\"no\"),code:None}");
}

#[test]
fn lengths_count_what_the_type_has() {
    let length =
        |text, ty| described(text, ty).split_once("Length{").unwrap().1.split_once('}').unwrap().0.to_owned();
    assert_eq!(
        length(quote!(length(1..=200)), parse_quote!(String)),
        "unit:Unit::Chars,min:Some(1),max:Some(200)"
    );
    assert_eq!(
        length(quote!(length(exclusive_max = 3)), parse_quote!(Vec<u8>)),
        "unit:Unit::Bytes,min:None,max:Some(2)"
    );
    assert_eq!(
        length(quote!(length(equal = N, bytes)), parse_quote!(Name)),
        "unit:Unit::Bytes,min:Some(N),max:Some(N)"
    );
    assert_eq!(
        length(quote!(length(exclusive_min = N)), parse_quote!(Vec<T>)),
        "unit:Unit::Own,min:Some((N)+1),max:None"
    );
}

#[test]
fn checks_call_the_rule_of_that_name() {
    assert_eq!(checked(quote!(range(0..=1)), parse_quote!(u8)), "rules::range(__value,&__RULES[0],__found);");
    assert_eq!(
        checked(quote!(custom = "a::b"), parse_quote!(u8)),
        "rules::custom(a::b(__value),&__RULES[0],__found);"
    );
    assert_eq!(
        checked(quote!(inner(email)), parse_quote!(Vec<String>)),
        "rules::inner(__value,__found,|__item,__found|{{const__RULE:Rule=Rule{constraint:Constraint::Email,\
         message:None,code:None};rules::email(__item,&__RULE,__found);}});"
    );
}

#[test]
fn simple_patterns_bring_their_steps() {
    assert_eq!(
        checked(quote!(pattern = "^@{2,}[0-9a-f]$"), parse_quote!(String)),
        "{static__PATTERN:rules::Steps=rules::Steps::new(&[rules::Step::at_least(&[b'@'..=b'@'],2),\
         rules::Step::new(&[b'0'..=b'9',b'a'..=b'f'],1,1)]);\
         rules::pattern(__value,&__PATTERN,&__RULES[0],__found);}"
    );
    assert_eq!(
        checked(quote!(pattern("a|b")), parse_quote!(String)),
        "{static__PATTERN:rules::LazyRegex=rules::LazyRegex::new(\"a|b\");\
         rules::pattern(__value,&__PATTERN,&__RULES[0],__found);}"
    );
}

#[test]
fn rules_apply_to_what_they_are_for() {
    let one = |text, ty| errors(text, ty).join("\n");
    assert_eq!(
        one(quote!(length(max = 1)), parse_quote!(u32)),
        "`length` does not apply to `u32`; use `range`"
    );
    assert_eq!(
        one(quote!(range(max = 1)), parse_quote!(&'a str)),
        "`range` does not apply to `&'a str`; use `length`"
    );
    assert_eq!(
        one(quote!(pattern = "a"), parse_quote!(Vec<String>)),
        "`pattern` does not apply to `Vec<String>`; use `inner(..)` for its items"
    );
    assert_eq!(
        one(quote!(inner(keys(email))), parse_quote!(Option<Vec<Vec<u16>>>)),
        "`keys` does not apply to `Vec<u16>`; use `inner(..)`"
    );
    assert_eq!(one(quote!(range(max = 1)), parse_quote!(Alias)), "");
    assert_eq!(one(quote!(length(max = 1)), parse_quote!(T::Item)), "");
}

#[test]
fn impossible_ranges_are_errors() {
    let one = |text, ty| errors(text, ty).join("\n");
    assert_eq!(one(quote!(range(min = 2, max = 1)), parse_quote!(i32)), "`min` is greater than `max`");
    assert_eq!(
        one(quote!(range(1.0..1.0)), parse_quote!(f64)),
        "no value is left between the bounds; write `max` greater than `min`"
    );
    assert_eq!(
        one(quote!(range(exclusive_min = 1, exclusive_max = 2)), parse_quote!(i32)),
        "no `i32` is left between the bounds"
    );
    assert_eq!(
        one(quote!(range(exclusive_max = 0)), parse_quote!(u32)),
        "no `u32` is left between the bounds"
    );
    assert_eq!(one(quote!(range(max = 300)), parse_quote!(u8)), "`300` is beyond `u8`, which ends at 255");
    assert_eq!(one(quote!(range(min = -1)), parse_quote!(u8)), "`-1` is below `u8`, which starts at 0");
    assert_eq!(one(quote!(multiple_of = 0), parse_quote!(u8)), "`multiple_of` must be greater than zero");
}

#[test]
fn what_is_written_twice_is_reported_at_both_places() {
    assert_eq!(
        errors(quote!(range(min = 1, equal = 2)), parse_quote!(u8)),
        ["`min` contradicts `equal`; keep one of them", "`equal` is written here"]
    );
    assert_eq!(
        errors(quote!(email, email), parse_quote!(String)),
        ["duplicate `email`; write one with all its bounds", "`email` is written here first"]
    );
    assert!(
        rules(
            quote!(length(max = 3), length(max = 4, bytes), pattern = "a", pattern = "b"),
            &parse_quote!(String)
        )
        .is_ok()
    );
}

#[test]
fn one_mistake_is_one_error() {
    let count = |text, ty| errors(text, ty).len();
    assert_eq!(count(quote!(range(mim = 1)), parse_quote!(u8)), 1);
    assert_eq!(count(quote!(length(mim = 1)), parse_quote!(String)), 1);
    assert_eq!(count(quote!(one_of(LOW)), parse_quote!(String)), 1);
    assert_eq!(count(quote!(inner(lenght(max = 1))), parse_quote!(Vec<String>)), 1);
    assert_eq!(count(quote!(custom(5)), parse_quote!(String)), 1);
    assert_eq!(count(quote!(pattern(5)), parse_quote!(String)), 1);
    assert_eq!(errors(quote!(range()), parse_quote!(u8)).len(), 1);
}

#[test]
fn mistakes_do_not_hide_each_other() {
    assert_eq!(
        errors(quote!(length(mn = 1, max = -1), one_of(X), pattern = "(", url = 1), parse_quote!(String)),
        [
            "unknown argument `mn` of `length`, did you mean `min`?",
            "`-1` is not a length; lengths start at 0",
            "expected a literal: the values of `one_of` are part of the schema",
            "the pattern does not compile: unclosed group",
            "`url` takes no value: write `url`",
        ]
    );
}
