//! Bounds and lifetimes of the impls.

use super::*;

fn clause(input: DeriveInput) -> String {
    let model = model(input);
    let clause = bounds::where_clause(&model, |ty| parse_quote!(#ty: Encode));
    clause.to_token_stream().to_string()
}

#[test]
fn bounds_are_for_what_is_on_the_wire() {
    let input = parse_quote! {
        struct A<T, U, V, W, I: Iterator> where T: Copy {
            a: Vec<T>,
            b: PhantomData<U>,
            #[serial(skip)] c: V,
            #[serial(with = module)] d: W,
            e: Option<I::Item>,
            f: (T, <I as Iterator>::Item),
        }
    };
    assert_eq!(
        clause(input),
        "where T : Copy , T : Encode , I :: Item : Encode , < I as Iterator > :: Item : Encode"
    );
    assert_eq!(
        clause(parse_quote!(
            #[serial(bound = "T: X")]
            struct A<T> {
                a: T,
            }
        )),
        "where T : X"
    );
    assert_eq!(
        clause(parse_quote!(
            #[serial(bound(T: X, T: Y<u8>))]
            struct A<T> {
                a: T,
            }
        )),
        "where T : X , T : Y < u8 >"
    );
    assert_eq!(
        clause(parse_quote!(
            struct A {
                a: u8,
            }
        )),
        ""
    );
}

#[test]
fn decoding_outlives_what_it_borrows() {
    let model = model(parse_quote! {
        struct A<'a, 'b, 'c, T, U> {
            a: &'a str,
            b: Cow<'b, str>,
            c: PhantomData<&'c ()>,
            d: Cow<'static, str>,
            #[serial(default)] e: T,
            #[serial(skip)] f: U,
        }
    });
    let clause =
        bounds::decode_where_clause(&model, &Paths::aliased(), |ty| parse_quote!(#ty: Decode<'__de>));
    let private = "__s";
    assert_eq!(
        clause.to_token_stream().to_string(),
        format!(
            "where T : Decode < '__de > , T : {private} :: Default , U : {private} :: Default , '__de : 'a , '__de : 'b"
        )
    );
    let generics = bounds::decode_generics(&model);
    let (generics, _, _) = generics.split_for_impl();
    assert_eq!(generics.to_token_stream().to_string(), "< '__de , 'a , 'b , 'c , T , U >");
}

/// The bounds of both directions, of a struct with one type parameter for each letter.
fn bounds_of(fields: TokenStream) -> (String, String) {
    let model = model(parse_quote!(struct A<K, V, T, S> { #fields }));
    let paths = Paths::aliased();
    let encode = bounds::encode_where_clause(&model, &paths);
    let decode = bounds::decode_where_clause(&model, &paths, |ty| parse_quote!(#ty: Decode<'__de>));
    let text = |clause: WhereClause| clause.to_token_stream().to_string().replace("__s :: ", "");
    (text(encode), text(decode))
}

#[test]
fn keys_have_to_be_keys() {
    let (encode, decode) = bounds_of(quote!(map: std::collections::BTreeMap<K, V>));
    assert_eq!(encode, "where K : EncodeKey , V : Encode");
    assert_eq!(decode, "where K : DecodeKey < '__de > , K : Ord , V : Decode < '__de >");

    let (encode, decode) = bounds_of(quote!(map: Option<HashMap<Box<K>, Vec<K>, S>>));
    assert_eq!(encode, "where K : EncodeKey , K : Encode");
    assert_eq!(
        decode,
        "where K : DecodeKey < '__de > , K : Eq + Hash , K : Decode < '__de > , S : BuildHasher + Default"
    );
}

#[test]
fn sets_ask_for_order_or_hashes() {
    let (encode, decode) = bounds_of(quote!(a: BTreeSet<Vec<T>>, b: HashSet<V, S>));
    assert_eq!(encode, "where T : Encode , V : Encode");
    assert_eq!(
        decode,
        "where T : Decode < '__de > , T : Ord , V : Decode < '__de > , V : Eq + Hash , S : BuildHasher + Default"
    );
    let (_, decode) = bounds_of(quote!(sets: BTreeSet<BTreeMap<K, V>>));
    assert_eq!(decode, "where K : DecodeKey < '__de > , K : Ord , V : Decode < '__de > , V : Ord");
}

#[test]
fn a_key_is_described_once() {
    let model = model(parse_quote!(
        struct A<K> {
            map: BTreeMap<K, K>,
        }
    ));
    let clause = bounds::where_clause(&model, |ty| parse_quote!(#ty: Validate));
    assert_eq!(clause.to_token_stream().to_string(), "where K : Validate");
}
