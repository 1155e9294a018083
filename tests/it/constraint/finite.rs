use super::{accepts, refuses};
use serial_runtime::{FastSerialize, msgpack};

#[derive(FastSerialize, Debug)]
struct Plain {
    #[serial(finite)]
    v: f64,
}

#[derive(FastSerialize, Debug)]
struct Text {
    #[serial(float = "text", finite(code = "number"))]
    v: Option<f64>,
}

#[derive(FastSerialize, Debug)]
struct Null {
    #[serial(float = "null", finite)]
    v: f32,
}

#[test]
fn numbers_alone() {
    for value in ["0", "-0.5", "1e308"] {
        accepts::<Plain>(value);
    }
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = msgpack::from_slice::<Plain>(&msgpack::to_vec(&Plain { v: value }).unwrap()).unwrap_err();
        assert_eq!((error.code(), error.path()), ("finite", "/v"));
        assert_eq!(Plain { v: value }.validate().unwrap_err().issues()[0].code, "finite");
    }
}

#[test]
fn also_where_json_has_a_form_for_others() {
    accepts::<Text>("0.5");
    accepts::<Text>("null");
    for text in [r#""NaN""#, r#""Infinity""#, r#""-Infinity""#] {
        refuses::<Text>(text, "number");
    }
    accepts::<Null>("0.5");
    refuses::<Null>("null", "finite");
}
