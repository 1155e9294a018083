//! Every path that generated code may name, once: all of them lead into the runtime's private module.

use proc_macro2::TokenStream;
use quote::quote;

/// The paths, as they are inside an expansion.
pub(crate) struct Paths {
    private: TokenStream,
}

impl Paths {
    /// Inside an expansion, where the private module has a short name.
    pub(crate) fn aliased() -> Self {
        Self { private: quote!(__s) }
    }

    /// A name of the private module: a trait, a type, or something of `core` that it repeats.
    fn name(&self, name: TokenStream) -> TokenStream {
        let private = &self.private;
        quote!(#private::#name)
    }

    pub(crate) fn encode(&self) -> TokenStream {
        self.name(quote!(Encode))
    }

    pub(crate) fn decode(&self) -> TokenStream {
        self.name(quote!(Decode))
    }

    pub(crate) fn encode_key(&self) -> TokenStream {
        self.name(quote!(EncodeKey))
    }

    pub(crate) fn decode_key(&self) -> TokenStream {
        self.name(quote!(DecodeKey))
    }

    pub(crate) fn validate(&self) -> TokenStream {
        self.name(quote!(Validate))
    }

    pub(crate) fn describe(&self) -> TokenStream {
        self.name(quote!(Describe))
    }

    /// `core::default::Default`.
    pub(crate) fn default(&self) -> TokenStream {
        self.name(quote!(Default))
    }

    /// `core::cmp::Ord`.
    pub(crate) fn ord(&self) -> TokenStream {
        self.name(quote!(Ord))
    }

    /// `core::cmp::Eq`.
    pub(crate) fn eq(&self) -> TokenStream {
        self.name(quote!(Eq))
    }

    /// `core::hash::Hash`.
    pub(crate) fn hash(&self) -> TokenStream {
        self.name(quote!(Hash))
    }

    /// `core::hash::BuildHasher`.
    pub(crate) fn build_hasher(&self) -> TokenStream {
        self.name(quote!(BuildHasher))
    }

    /// `core::convert::From`.
    pub(crate) fn from(&self) -> TokenStream {
        self.name(quote!(From))
    }

    /// `Some(value)` or `None`.
    pub(crate) fn option(&self, value: Option<TokenStream>) -> TokenStream {
        match value {
            Some(value) => self.name(quote!(Some(#value))),
            None => self.name(quote!(None)),
        }
    }

    /// The function that writes an item behind others.
    pub(crate) fn append(&self) -> TokenStream {
        self.name(quote!(append))
    }

    /// A function or type of the module of rules: `length`, `Pattern`.
    pub(crate) fn rules(&self, name: TokenStream) -> TokenStream {
        self.name(quote!(rules::#name))
    }

    /// A type of the module of descriptions: `Rule`, `Bound::None`.
    pub(crate) fn description(&self, name: TokenStream) -> TokenStream {
        self.name(quote!(describe::#name))
    }
}
