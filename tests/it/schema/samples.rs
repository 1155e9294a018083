//! Documents for and against a schema: valid ones, changed where a schema has something to say.

use serde_json::{Value, json};
use serial_schemas::generate::Random;

/// Values at the edges of types and rules.
fn edge(random: &mut Random) -> Value {
    let edges = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(2),
        json!(9),
        json!(255),
        json!(256),
        json!(512),
        json!(513),
        json!(-129),
        json!(0.5),
        json!(-0.25),
        json!(1.5),
        json!(1e300),
        json!(4_294_967_296_u64),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(""),
        json!("a"),
        json!("normal"),
        json!("red"),
        json!("#FFaa00"),
        json!("#12345"),
        json!("fade"),
        json!("x".repeat(501)),
        json!("AQI="),
        json!("a@example.org"),
        json!("https://example.org/"),
        json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
        json!("67e55044-10b1-426f-9247"),
        json!("2026-03-14T15:09:26Z"),
        json!("2026-03-14"),
        json!([]),
        json!([1]),
        json!(["a", "b"]),
        json!({}),
        json!({"a": 1}),
        json!({"x": "y"}),
    ];
    edges[random.below(edges.len() as u64) as usize].clone()
}

/// The names that the schema knows, wherever.
pub fn names(schema: &Value) -> Vec<String> {
    let mut names = vec!["unheard_of".to_owned(), String::new()];
    let mut open = vec![schema];
    while let Some(value) = open.pop() {
        if let Some(properties) = value.get("properties").and_then(Value::as_object) {
            names.extend(properties.keys().cloned());
        }
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(map) => open.extend(map.values()),
            _ => {}
        }
    }
    names
}

/// The document with a few changes.
pub fn changed(document: &Value, names: &[String], random: &mut Random) -> Value {
    let mut document = document.clone();
    for _ in 0..random.count(0, 2) {
        change(somewhere(&mut document, random), names, random);
    }
    document
}

/// A value of the document, more often one that is not deep inside.
fn somewhere<'v>(value: &'v mut Value, random: &mut Random) -> &'v mut Value {
    let len = match value {
        Value::Array(items) => items.len(),
        Value::Object(map) => map.len(),
        _ => 0,
    };
    if len == 0 || random.once_in(5) {
        return value;
    }
    let index = random.below(len as u64) as usize;
    match value {
        Value::Array(items) => somewhere(&mut items[index], random),
        Value::Object(map) => somewhere(map.values_mut().nth(index).expect("an entry"), random),
        _ => unreachable!("only containers have a length"),
    }
}

fn change(value: &mut Value, names: &[String], random: &mut Random) {
    match value {
        Value::Object(map) if random.once_in(2) => {
            let name = &names[random.below(names.len() as u64) as usize];
            if map.remove(name).is_none() {
                map.insert(name.clone(), edge(random));
            }
        }
        Value::Array(items) if random.once_in(2) => match random.below(3) {
            0 => drop(items.pop()),
            1 => items.push(edge(random)),
            _ => items.extend(items.first().cloned()),
        },
        _ => *value = edge(random),
    }
}
