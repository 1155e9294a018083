//! Arrays of `ndarray`, as its own serde impl writes them: `{"v":1,"dim":[2,3],"data":[1,2,3,4,5,6]}`.
//!
//! Not as nested arrays: those lose the shape where a dimension is empty, and repeat it everywhere else; and `data` is one
//! slice, which is why arrays of `u8` are bytes here, as vectors are.

use super::record::field;
use crate::{
    decode::Decode,
    describe::{Body, Describe, Field, Fields, Layout, Model, Type, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::{Items, Measure, Measured, Validate, Violations},
    wire::{Failed, Key, Lead, More, Read, Reader, Room, Writer, Wrote},
};
use ::ndarray::{ArrayBase, Data, DataOwned, Dimension};
use alloc::vec::Vec;
use core::{marker::PhantomData, mem};

static V: Key = Key { name: "v", json: b",\"v\":", msgpack: b"\xa1v" };
static DIM: Key = Key { name: "dim", json: b",\"dim\":", msgpack: b"\xa3dim" };
static DATA: Key = Key { name: "data", json: b",\"data\":", msgpack: b"\xa4data" };
const NAMES: [&str; 3] = [V.name, DIM.name, DATA.name];

/// The only version of the form there is.
const VERSION: u8 = 1;

/// Describes the struct.
struct Form<A, D>(PhantomData<(A, D)>);

/// What `v` is.
struct One;

impl Describe for One {
    const TYPE: Type = Type::Integer { min: VERSION as i128, max: VERSION as u128 };
}

/// What `dim` is.
struct Shape<D>(PhantomData<D>);

impl<D: Dimension> Describe for Shape<D> {
    const TYPE: Type = Type::Array { items: of::<usize>, unique: false, len: D::NDIM };
}

impl<A: Describe, D: Dimension> Form<A, D> {
    const FIELDS: &'static [Field] = &[
        field::<One>("v", "The version of this form."),
        field::<Shape<D>>("dim", "The length of each dimension."),
        field::<Vec<A>>("data", "The elements, those of the last dimension next to each other."),
    ];

    const MODEL: Model = Model {
        name: "NdArray",
        id: "ndarray::Array",
        arguments: &[of::<Shape<D>>, of::<A>],
        docs: "",
        notes: crate::describe::Notes::NONE,
        body: Body::Struct(Fields {
            layout: Layout::Map,
            fields: Self::FIELDS,
            deny_unknown: true,
            divided: false,
        }),
    };
}

impl<A: Describe, S: Data<Elem = A>, D: Dimension> Describe for ArrayBase<S, D> {
    const TYPE: Type = Type::Model(|| const { &Form::<A, D>::MODEL });
}

impl<A: Validate, S: Data<Elem = A>, D: Dimension> Validate for ArrayBase<S, D> {
    fn validate_in(&self, found: &mut Violations) {
        let all = |found: &mut Violations| {
            for (index, item) in self.iter().enumerate() {
                found.at_index(index, |found| item.validate_in(found));
            }
        };
        found.at_name(DATA.name, all);
    }
}

impl<S: Data, D: Dimension> Measured for ArrayBase<S, D> {
    fn measure(&self) -> Option<Measure<'_>> {
        Some(Measure::Count(self.len()))
    }
}

impl<A, S: Data<Elem = A>, D: Dimension> Items for ArrayBase<S, D> {
    type Item = A;

    fn for_each(&self, visit: impl FnMut(&A)) {
        self.iter().for_each(visit);
    }
}

/// Elements that do not lie in the order in which they are written are copied first.
impl<A: Encode + Clone, S: Data<Elem = A>, D: Dimension> Encode for ArrayBase<S, D> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let at = w.lead(at, lead)?;
        let at = w.map(at, NAMES.len())?;
        let at = w.u64(at, Lead::First(&V), VERSION.into())?;
        let at = self.shape().encode(w, at, Lead::Next(&DIM))?;
        let at = match self.as_slice() {
            Some(items) => A::encode_slice(items, w, at, Lead::Next(&DATA))?,
            None => {
                let items: Vec<A> = self.iter().cloned().collect();
                A::encode_slice(&items, w, at, Lead::Next(&DATA))?
            }
        };
        w.map_end(at)
    }
}

impl<'de, A: Decode<'de>, S: DataOwned<Elem = A>, D: Dimension> Decode<'de> for ArrayBase<S, D> {
    fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let ((dim, data), rest) = parts::<A, R>(r, start)?;
        let Some(shape) = shape::<D>(&dim) else {
            return Err(r.expected(
                start,
                ErrorKind::Length,
                "a `dim` of as many dimensions as the array has",
            ));
        };
        match Self::from_shape_vec(shape, data) {
            Ok(array) => out.fill(array),
            Err(_) => {
                return Err(r.expected(start, ErrorKind::Length, "as many elements in `data` as `dim` says"));
            }
        }
        Ok(rest)
    }
}

/// The lengths of the dimensions, if there are as many as the type has.
fn shape<D: Dimension>(dim: &[usize]) -> Option<D> {
    if D::NDIM.is_some_and(|len| len != dim.len()) {
        return None;
    }
    let mut shape = D::zeros(dim.len());
    shape.slice_mut().copy_from_slice(dim);
    Some(shape)
}

/// The lengths of the dimensions, and the elements.
type Parts<A> = (Vec<usize>, Vec<A>);

/// Reads the three fields in any order.
fn parts<'de, A: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
) -> Result<(Parts<A>, &'de [u8]), Failed> {
    let (mut version, mut dim, mut data) = (Slot::<u8>::EMPTY, Slot::EMPTY, Slot::EMPTY);
    let mut seen = [false; NAMES.len()];
    let (mut frame, mut at) = r.map(start)?;
    let rest = loop {
        let key = match r.entry(&mut frame, at)? {
            More::Item(key) => key,
            More::End(rest) => break rest,
        };
        let (index, value) = r.key_with(key, |name| NAMES.iter().position(|known| *known == name))?;
        let Some((index, seen)) = index.and_then(|index| Some((index, seen.get_mut(index)?))) else {
            return Err(r.unknown(key, ErrorKind::UnknownField, &NAMES));
        };
        if mem::replace(seen, true) && !r.state().last_duplicate {
            return Err(r.duplicate(key, &NAMES.get(index).copied().unwrap_or_default()));
        }
        at = match index {
            0 => r.value(&frame, value, &mut version)?,
            1 => r.value(&frame, value, &mut dim)?,
            _ => r.value(&frame, value, &mut data)?,
        };
    };
    for (name, _) in NAMES.iter().zip(seen).filter(|(_, seen)| !seen) {
        r.missing(start, name)?;
    }
    if r.built(rest, &mut version)? != VERSION {
        return Err(r.out_of_range(start, "version 1 of this form"));
    }
    Ok(((r.built(rest, &mut dim)?, r.built(rest, &mut data)?), rest))
}
