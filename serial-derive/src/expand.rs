//! The pipeline: syntax, model, code; or every mistake at once, and stubs that keep follow-up errors away.

use crate::{attr::container::standard_crate, ctxt::Ctxt, r#gen, model};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Path};

/// What `#[derive(FastSerialize)]` stands for.
pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let model = model::build::build(&cx, input);
    match (cx.check(), model) {
        (Ok(()), Some(model)) => {
            let items = r#gen::print(&model);
            let patch = r#gen::patch::print(&model, input);
            let (outside, inside) = patch.unwrap_or_default();
            let impls = wrap(&model.krate, &quote!(#items #inside));
            quote!(#outside #impls)
        }
        (Ok(()), None) => TokenStream::new(),
        (Err(error), model) => {
            let krate = model.map_or_else(standard_crate, |model| model.krate);
            let (errors, stubs) = (error.to_compile_error(), wrap(&krate, &r#gen::stub::print(input)));
            quote!(#errors #stubs)
        }
    }
}

/// A scope of its own, in which the runtime has a short name that nothing else has.
fn wrap(krate: &Path, items: &TokenStream) -> TokenStream {
    quote! {
        #[allow(deprecated, reason = "what is deprecated for users is still on the wire")]
        #[allow(non_snake_case, non_upper_case_globals, reason = "names are made of those of fields and variants")]
        #[allow(unused_qualifications, reason = "complete paths mean the same everywhere")]
        #[allow(clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction, reason = "nobody edits this")]
        const _: () = {
            use #krate::__private as __s;
            #items
        };
    }
}
