//! An array by position. Fields with a default may be missing behind the last one that has none; behind all of them there may be
//! more, where the struct says so; a position that no field has is null.

use super::site::Site;
use crate::{
    r#gen::codec,
    model::{Field, Presence},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The body of the function that reads an array.
pub(super) fn body(site: &Site<'_>) -> TokenStream {
    let array = Array::new(site);
    let (open, required, further, end) = (array.open(), array.required(), array.further(), array.end());
    quote! {
        let (mut __array, __at) = #open;
        #required
        #further
        #end
    }
}

struct Array<'s, 'm> {
    site: &'s Site<'m>,
    positions: Vec<Option<&'m Field>>,
    /// So many of them have to be there.
    least: usize,
}

impl<'s, 'm> Array<'s, 'm> {
    fn new(site: &'s Site<'m>) -> Self {
        let positions = site.payload.positions();
        let is_required = |field: &Option<&Field>| {
            field.is_some_and(|it| it.is_read() && matches!(it.presence, Presence::Required))
        };
        let least = positions.iter().rposition(is_required).map_or(0, |last| last + 1);
        Self { site, positions, least }
    }

    fn is_open(&self) -> bool {
        self.site.payload.body.open
    }

    /// Whether there are as many items as positions, always.
    fn is_fixed(&self) -> bool {
        self.least == self.positions.len() && !self.is_open()
    }

    fn open(&self) -> TokenStream {
        let len = Literal::usize_unsuffixed(self.positions.len());
        if self.is_fixed() { quote!(__r.array_of(__start, #len)?) } else { quote!(__r.array(__start)?) }
    }

    /// The items up to the last one that has to be there.
    fn required(&self) -> TokenStream {
        let (least, most) = (Literal::usize_unsuffixed(self.least), self.most());
        let next = match self.is_fixed() {
            true => quote!(let __value = __r.nth(&mut __array, __at, #least)?;),
            false => quote! {
                let __value = match __r.item(&mut __array, __at)? {
                    __s::More::Item(__value) => __value,
                    __s::More::End(_) => return __s::Err(__s::wrong_length(__r, &__array, #least, #most)),
                };
            },
        };
        let items = self.positions[..self.least].iter().map(|field| {
            let item = self.item(*field);
            quote!(#next #item)
        });
        items.collect()
    }

    /// The items behind these, up to the end of the array.
    fn further(&self) -> TokenStream {
        let further = &self.positions[self.least..];
        if further.is_empty() {
            return TokenStream::new();
        }
        let items = further.iter().map(|field| {
            let (item, missing) = (self.item(*field), field.and_then(|field| self.missing(field)));
            quote! {
                let __more = if __ends { __s::More::End(__at) } else { __r.item(&mut __array, __at)? };
                let __at = match __more {
                    __s::More::Item(__value) => {
                        #item
                        __at
                    }
                    __s::More::End(__at) => {
                        __ends = true;
                        #missing
                        __at
                    }
                };
            }
        });
        quote! {
            let mut __ends = false;
            #(#items)*
        }
    }

    fn end(&self) -> TokenStream {
        let (least, len) =
            (Literal::usize_unsuffixed(self.least), Literal::usize_unsuffixed(self.positions.len()));
        let end = match () {
            () if self.is_fixed() => quote!(__r.array_end(&mut __array, __at, #len)),
            () if self.is_open() => quote!(__s::array_rest(__r, &mut __array, __at)),
            () => quote!(__s::array_end(__r, &mut __array, __at, (#least, #len))),
        };
        match self.least == self.positions.len() {
            true => end,
            false => quote!(if __ends { __s::Ok(__at) } else { #end }),
        }
    }

    /// How many items there may be, if there is a limit.
    fn most(&self) -> TokenStream {
        let len = Literal::usize_unsuffixed(self.positions.len());
        if self.is_open() { quote!(__s::None) } else { quote!(__s::Some(#len)) }
    }

    /// Reads the item at `__value`; it leaves `__at` behind it.
    fn item(&self, field: Option<&Field>) -> TokenStream {
        let Some(field) = field else {
            let skip =
                if self.is_open() { quote!(__r.skip(__value)?) } else { quote!(__s::gap(__r, __value)?) };
            return quote!(let __at = #skip;);
        };
        if !field.is_read() {
            return quote!(let __at = __r.skip(__value)?;);
        }
        let at = quote!(__value);
        let value = codec::value(field, &quote!(&__array), &at, &self.site.place(field));
        let check = self.site.check(field, &at);
        let read = quote!(let __at = #value?; #check);
        if !field.null_is_missing {
            return read;
        }
        let missing = self.site.missing(field);
        quote! {
            let __at = match __r.null(__value) {
                __s::Some(__at) => {
                    #missing
                    __at
                }
                __s::None => {
                    #read
                    __at
                }
            };
        }
    }

    fn missing(&self, field: &Field) -> Option<TokenStream> {
        field.is_read().then(|| self.site.missing(field))
    }
}
