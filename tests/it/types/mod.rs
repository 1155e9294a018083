//! Every supported type, through both formats and against the reference codecs.

mod array;
mod bytes;
mod foreign;
mod jiff;
mod key;
mod map;
mod net;
mod nonzero;
mod option;
mod path;
mod pointer;
mod primitive;
mod raw;
mod record;
mod sequence;
mod serde;
mod serde_shapes;
mod set;
mod shared;
mod text;
mod tuple;
mod unit;
mod uuid;
mod value;
mod wrapper;

/// A type that is supported has all of the traits: it can be a field of any model.
fn supported<T: serial_runtime::FastSerialize + for<'de> serial_runtime::Decode<'de>>() {}

#[test]
fn every_type_has_everything() {
    use std::{
        borrow::Cow, cmp::Reverse, collections::*, marker::PhantomData, net::*, num::*, ops, path::*, rc::Rc,
        sync::Arc, time,
    };
    supported::<(bool, char, f32, f64, u8, u16, u32, u64, u128, usize)>();
    supported::<(i8, i16, i32, i64, i128, isize, (), PhantomData<str>)>();
    supported::<(NonZero<u8>, NonZero<u16>, NonZero<u32>, NonZero<u64>, NonZero<u128>, NonZero<usize>)>();
    supported::<(NonZero<i8>, NonZero<i16>, NonZero<i32>, NonZero<i64>, NonZero<i128>, NonZero<isize>)>();
    supported::<(String, Box<str>, Rc<str>, Arc<str>, Cow<'static, u8>)>();
    supported::<(Vec<u8>, Box<[u8]>, Rc<[u8]>, Arc<[u8]>, [u8; 3], Option<u8>)>();
    supported::<(Box<u8>, Rc<u8>, Arc<u8>, Reverse<u8>, Wrapping<u8>, Saturating<u8>)>();
    supported::<(Vec<u16>, VecDeque<u8>, BTreeSet<u8>, HashSet<u8>, BTreeMap<String, u8>, HashMap<u8, u8>)>();
    supported::<(
        ops::Range<u8>,
        ops::RangeInclusive<u8>,
        Result<u8, String>,
        time::Duration,
        time::SystemTime,
    )>();
    supported::<(IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6, PathBuf, Box<Path>)>();
    supported::<(::uuid::Uuid, ::jiff::Timestamp, serial_runtime::Value)>();
    supported::<(serial_runtime::value::Array, serial_runtime::value::Map)>();
}

#[test]
fn the_rest_of_the_standard_library_too() {
    use std::{cell::*, collections::*, convert::Infallible, ffi::*, ops::*, sync::*};
    supported::<(Cell<u8>, RefCell<u8>, Mutex<u8>, RwLock<u8>, LinkedList<u8>, BinaryHeap<u8>)>();
    supported::<(RangeFrom<u8>, RangeTo<u8>, Bound<u8>, Infallible, CString, Box<CStr>, OsString, Box<OsStr>)>(
    );
    supported::<(
        atomic::AtomicBool,
        atomic::AtomicI8,
        atomic::AtomicU16,
        atomic::AtomicI32,
        atomic::AtomicU64,
    )>();
}

#[test]
fn the_types_of_other_crates_too() {
    use ::{
        arrayvec::*, bigdecimal::BigDecimal, bytes::*, bytestring::ByteString, chrono::*, either::Either,
        ipnet::*, num_bigint::*, ordered_float::*, semver::*, url::Url,
    };
    supported::<(
        NaiveDate,
        NaiveTime,
        NaiveDateTime,
        DateTime<Utc>,
        DateTime<FixedOffset>,
        DateTime<Local>,
        TimeDelta,
    )>();
    supported::<(
        time::Date,
        time::Time,
        time::PrimitiveDateTime,
        time::OffsetDateTime,
        time::UtcDateTime,
        time::Duration,
    )>();
    supported::<(
        ::jiff::civil::Date,
        ::jiff::civil::Time,
        ::jiff::civil::DateTime,
        ::jiff::Zoned,
        ::jiff::Span,
        ::jiff::SignedDuration,
    )>();
    supported::<(rust_decimal::Decimal, BigDecimal, BigInt, BigUint, OrderedFloat<f32>, NotNan<f64>)>();
    supported::<(Bytes, BytesMut, ByteString, smol_str::SmolStr, compact_str::CompactString)>();
    supported::<(
        ArrayVec<u8, 3>,
        ArrayString<3>,
        heapless::Vec<u16, 3>,
        heapless::String<3>,
        smallvec::SmallVec<[u8; 3]>,
    )>();
    supported::<(
        indexmap::IndexMap<String, u8>,
        indexmap::IndexSet<u8>,
        hashbrown::HashMap<u8, u8>,
        hashbrown::HashSet<u8>,
    )>();
    supported::<(ndarray::Array2<f64>, ndarray::ArrayD<u8>, ndarray::ArcArray1<u8>, Either<u8, String>)>();
    supported::<(Url, Version, VersionReq, Comparator, IpNet, Ipv4Net, Ipv6Net)>();
    supported::<(serde_json::Value, serde_json::Map<String, serde_json::Value>, serde_json::Number)>();
}
