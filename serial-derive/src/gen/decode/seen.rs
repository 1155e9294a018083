//! One bit a field: whether it has been read. Up to 64 fields are one word, more are an array of words.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(crate) struct Seen {
    fields: usize,
}

/// The bits of a word.
const BITS: usize = u64::BITS as usize;

impl Seen {
    pub(crate) fn new(fields: usize) -> Self {
        Self { fields }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.fields == 0
    }

    /// Its type, and its value before anything has been read.
    pub(crate) fn start(&self) -> (TokenStream, TokenStream) {
        let words = Literal::usize_unsuffixed(self.fields.div_ceil(BITS));
        if self.is_one_word() {
            (quote!(__s::u64), quote!(0))
        } else {
            (quote!([__s::u64; #words]), quote!([0; #words]))
        }
    }

    fn is_one_word(&self) -> bool {
        self.fields <= BITS
    }

    /// The word that a field has its bit in.
    pub(crate) fn word_of(&self, index: usize) -> TokenStream {
        let word = self.word(index);
        if self.is_one_word() { quote!(__seen) } else { quote!(&mut #word) }
    }

    /// All of its words.
    pub(crate) fn words(&self) -> TokenStream {
        if self.is_one_word() { quote!(__s::from_mut(__seen)) } else { quote!(__seen) }
    }

    /// What is 0 where a field has not been read.
    pub(crate) fn bit_of(&self, index: usize) -> TokenStream {
        let (word, bit) = (self.word(index), bit(index));
        quote!(#word & #bit)
    }

    /// Whether a field has not been read.
    pub(crate) fn test_not(&self, index: usize) -> TokenStream {
        let bit = self.bit_of(index);
        quote!(#bit == 0)
    }

    /// Whether some field has not been read.
    pub(crate) fn incomplete(&self) -> TokenStream {
        let full = self.full();
        quote!(*__seen != #full)
    }

    /// Notes that all fields have been dealt with.
    pub(crate) fn complete(&self) -> TokenStream {
        let full = self.full();
        quote!(*__seen = #full;)
    }

    fn full(&self) -> TokenStream {
        let words = (0..self.fields.div_ceil(BITS)).map(|word| full(self.fields - word * BITS));
        if self.is_one_word() { quote!(#(#words)*) } else { quote!([#(#words),*]) }
    }

    fn word(&self, index: usize) -> TokenStream {
        let word = Literal::usize_unsuffixed(index / BITS);
        if self.is_one_word() { quote!(*__seen) } else { quote!(__seen[#word]) }
    }
}

fn bit(index: usize) -> Literal {
    hexadecimal(1 << (index % BITS))
}

/// A word with a bit for each of `fields` fields, as many of them as it has room for.
fn full(fields: usize) -> Literal {
    hexadecimal(if fields >= BITS { u64::MAX } else { (1 << fields) - 1 })
}

fn hexadecimal(value: u64) -> Literal {
    // OK because every hexadecimal number is a literal.
    format!("{value:#x}").parse().unwrap_or_else(|_| Literal::u64_unsuffixed(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(fields: usize, expected: &str) {
        assert_eq!(Seen::new(fields).incomplete().to_string(), expected);
    }

    #[test]
    fn all_bits_of_all_fields_must_be_set() {
        check(1, "* __seen != 0x1");
        check(64, "* __seen != 0xffffffffffffffff");
        check(65, "* __seen != [0xffffffffffffffff , 0x1]");
        check(128, "* __seen != [0xffffffffffffffff , 0xffffffffffffffff]");
    }

    #[test]
    fn a_field_knows_its_word() {
        assert_eq!(Seen::new(66).word_of(65).to_string(), "& mut __seen [1]");
        assert_eq!(Seen::new(64).word_of(63).to_string(), "__seen");
    }
}
