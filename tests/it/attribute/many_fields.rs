//! More fields than a word has bits.

use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize};

macro_rules! wide {
    ($model:ident: $($field:ident)*) => {
        #[derive(FastSerialize, Debug, PartialEq, Clone)]
        struct $model {
            $($field: u16,)*
            optional: Option<u16>,
            #[serial(default = 7)]
            last: u16,
        }

        impl $model {
            const NAMES: &[&str] = &[$(stringify!($field),)* "optional", "last"];

            /// Every field holds its position.
            fn counted() -> Self {
                let mut position = 0..;
                Self {
                    $($field: position.next().unwrap(),)*
                    optional: position.next(),
                    last: position.next().unwrap(),
                }
            }
        }
    };
}

/// 8, 64 and 200 names made of the letters that are passed on.
macro_rules! names {
    ($then:ident $model:ident 62) => {
        $then! { $model:
            a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9
            d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9
            g0 g1
        }
    };
    ($then:ident $model:ident 63) => {
        $then! { $model:
            a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9
            d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9
            g0 g1 g2
        }
    };
    ($then:ident $model:ident 198) => {
        $then! { $model:
            a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9
            d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9
            g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 h0 h1 h2 h3 h4 h5 h6 h7 h8 h9 i0 i1 i2 i3 i4 i5 i6 i7 i8 i9
            j0 j1 j2 j3 j4 j5 j6 j7 j8 j9 k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 l0 l1 l2 l3 l4 l5 l6 l7 l8 l9
            m0 m1 m2 m3 m4 m5 m6 m7 m8 m9 n0 n1 n2 n3 n4 n5 n6 n7 n8 n9 o0 o1 o2 o3 o4 o5 o6 o7 o8 o9
            p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 q0 q1 q2 q3 q4 q5 q6 q7 q8 q9 r0 r1 r2 r3 r4 r5 r6 r7 r8 r9
            s0 s1 s2 s3 s4 s5 s6 s7 s8 s9 t0 t1 t2 t3 t4 t5 t6 t7
        }
    };
}

names!(wide Fields64 62);
names!(wide Fields65 63);
names!(wide Fields200 198);

/// The document with the fields in the order of `positions`.
fn document(names: &[&str], positions: impl Iterator<Item = usize>) -> String {
    let members: Vec<_> = positions.map(|position| format!(r#""{}":{position}"#, names[position])).collect();
    format!("{{{}}}", members.join(","))
}

macro_rules! tests {
    ($($module:ident: $model:ident, $count:literal;)*) => {$(
        mod $module {
            use super::*;

            #[test]
            fn written_in_order_and_read_in_any() {
                assert_eq!($model::NAMES.len(), $count);
                check(&$model::counted(), &document($model::NAMES, 0..$count));
                reads(&document($model::NAMES, (0..$count).rev()), &$model::counted());
                let shuffled = (0..$count).map(|position| position * 77 % 211 % $count);
                let mut seen = [false; $count];
                let shuffled = shuffled.chain(0..$count).filter(|at| !std::mem::replace(&mut seen[*at], true));
                reads(&document($model::NAMES, shuffled), &$model::counted());
            }

            #[test]
            fn every_field_is_missed_for_itself() {
                for missing in 0..$count - 2 {
                    let text = document($model::NAMES, (0..$count).filter(|at| *at != missing));
                    refused::<$model>(&text, ErrorKind::MissingField, &format!("/{}", $model::NAMES[missing]));
                }
                let text = document($model::NAMES, 0..$count - 2);
                reads(&text, &$model { optional: None, last: 7, ..$model::counted() });
            }

            #[test]
            fn every_field_is_a_duplicate_of_itself_only() {
                for twice in [0, 1, 31, 32, 61, 62, 63, $count - 1] {
                    let text = document($model::NAMES, (0..$count).chain([twice]));
                    refused::<$model>(&text, ErrorKind::Duplicate, &format!("/{}", $model::NAMES[twice]));
                }
            }
        }
    )*};
}

tests! {
    sixty_four: Fields64, 64;
    sixty_five: Fields65, 65;
    two_hundred: Fields200, 200;
}
