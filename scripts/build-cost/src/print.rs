//! The models in the words of each side, and a program that uses all of each model.

use crate::model::{CHOICES, Field, Kind, Model};
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// Whose derives the models have.
#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    /// None: what the models cost whoever serializes them.
    Plain,
    /// Ours.
    Serial,
    /// Ours, with `opt = "size"` on every model.
    Small,
    /// serde, serde_json, rmp-serde, garde and schemars: the same power.
    Serde,
}

const MODELS_A_FILE: usize = 10;

impl Side {
    pub const ALL: [Self; 4] = [Self::Plain, Self::Serial, Self::Small, Self::Serde];

    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Serial => "serial",
            Self::Small => "small",
            Self::Serde => "serde",
        }
    }

    fn dependencies(self, runtime: &Path) -> String {
        match self {
            Self::Plain => String::new(),
            Self::Serial | Self::Small => {
                format!("serial-runtime = {{ path = {:?} }}\n", runtime.display().to_string())
            }
            Self::Serde => "serde = { version = \"1\", features = [\"derive\"] }\n\
                 serde_json = \"1\"\n\
                 rmp-serde = \"1\"\n\
                 garde = { version = \"0.22\", features = [\"derive\", \"regex\"] }\n\
                 schemars = \"1\"\n"
                .into(),
        }
    }

    fn imports(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Serial | Self::Small => "use serial_runtime::FastSerialize;\n",
            Self::Serde => {
                "use garde::Validate;\nuse schemars::JsonSchema;\nuse serde::{Deserialize, Serialize};\n"
            }
        }
    }

    fn derive(self, what: &str) -> String {
        let ours = match (self, what) {
            (Self::Plain, _) => "",
            (Self::Serial | Self::Small, _) => "FastSerialize, ",
            (Self::Serde, "struct") => "Serialize, Deserialize, Validate, JsonSchema, ",
            (Self::Serde, _) => "Serialize, Deserialize, JsonSchema, ",
        };
        let opt = if self == Self::Small { "#[serial(opt = \"size\")]\n" } else { "" };
        format!("#[derive({ours}Debug, Clone, PartialEq)]\n{opt}")
    }

    fn work(self) -> &'static str {
        match self {
            Self::Plain => {
                "fn work<T: std::fmt::Debug + Clone + PartialEq>(_: &[u8]) -> Result<String, Box<dyn Error>> {\n    \
                     Ok(String::from(std::any::type_name::<T>()))\n}\n\n\
                 fn codec<T>(_: &[u8]) -> Result<usize, Box<dyn Error>> {\n    Ok(0)\n}\n"
            }
            Self::Serial | Self::Small => {
                "use serial_runtime::{Decode, FastSerialize};\n\n\
                 fn work<T: FastSerialize + for<'de> Decode<'de>>(json: &[u8]) -> Result<String, Box<dyn Error>> {\n    \
                     let value = T::from_json(json)?;\n    \
                     value.validate().map_err(|report| report.to_string())?;\n    \
                     let again = T::from_msgpack(&value.to_msgpack()?)?;\n    \
                     let _ = std::hint::black_box(T::json_schema());\n    \
                     Ok(String::from_utf8(again.to_json()?)?)\n}\n\n\
                 fn codec<T: FastSerialize + for<'de> Decode<'de>>(json: &[u8]) -> Result<usize, Box<dyn Error>> {\n    \
                     let again = T::from_msgpack(&T::from_json(json)?.to_msgpack()?)?;\n    \
                     Ok(again.to_json()?.len())\n}\n"
            }
            Self::Serde => {
                "use garde::Validate;\nuse schemars::JsonSchema;\nuse serde::{Serialize, de::DeserializeOwned};\n\n\
                 fn work<T>(json: &[u8]) -> Result<String, Box<dyn Error>>\nwhere\n    \
                     T: Serialize + DeserializeOwned + Validate<Context = ()> + JsonSchema,\n{\n    \
                     let value: T = serde_json::from_slice(json)?;\n    \
                     value.validate()?;\n    \
                     let again: T = rmp_serde::from_slice(&rmp_serde::to_vec_named(&value)?)?;\n    \
                     again.validate()?;\n    \
                     let _ = std::hint::black_box(schemars::schema_for!(T));\n    \
                     Ok(serde_json::to_string(&again)?)\n}\n\n\
                 fn codec<T>(json: &[u8]) -> Result<usize, Box<dyn Error>>\nwhere\n    \
                     T: Serialize + DeserializeOwned + Validate<Context = ()>,\n{\n    \
                     let value: T = serde_json::from_slice(json)?;\n    \
                     value.validate()?;\n    \
                     let again: T = rmp_serde::from_slice(&rmp_serde::to_vec_named(&value)?)?;\n    \
                     again.validate()?;\n    \
                     Ok(serde_json::to_vec(&again)?.len())\n}\n"
            }
        }
    }
}

/// Writes the whole crate; `edit` changes one rule of one model, as a person does between two builds.
pub fn write_crate(
    side: Side,
    models: &[Model],
    folder: &Path,
    runtime: &Path,
    edit: bool,
) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"models\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{}",
        side.dependencies(runtime)
    );
    write_if_new(&folder.join("Cargo.toml"), &manifest)?;
    let files = models.len().div_ceil(MODELS_A_FILE);
    for (i, models_of_file) in models.chunks(MODELS_A_FILE).enumerate() {
        let mut text =
            format!("{}use crate::choices::*;\n#[allow(unused_imports)]\nuse crate::*;\n", side.imports());
        for (j, model) in models_of_file.iter().enumerate() {
            text.push_str(&print_model(side, models, model, edit && (i, j) == (files / 2, 5)));
        }
        write_if_new(&folder.join(format!("src/models_{i}.rs")), &text)?;
    }
    write_if_new(&folder.join("src/choices.rs"), &print_choices(side))?;
    write_if_new(&folder.join("src/main.rs"), &print_main(side, models, files))
}

/// A file that is written again has another date, and would be built again.
fn write_if_new(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) { Ok(()) } else { fs::write(path, text) }
}

fn print_main(side: Side, models: &[Model], files: usize) -> String {
    let mut text = String::from("use std::error::Error;\n\nmod choices;\n");
    for i in 0..files {
        let _ = write!(text, "mod models_{i};\npub use models_{i}::*;\n");
    }
    text.push_str(side.work());
    text.push_str(
        "\ntype Work = fn(&[u8]) -> Result<String, Box<dyn Error>>;\n\
         type Both = fn(&[u8]) -> Result<usize, Box<dyn Error>>;\n\nconst ALL: &[(&str, Work, Both)] = &[\n",
    );
    for Model { name, .. } in models {
        let _ = writeln!(text, "    (\"{name}\", work::<{name}>, codec::<{name}>),");
    }
    text.push_str(
        "];\n\nfn main() -> Result<(), Box<dyn Error>> {\n    \
             let folder = std::env::args().nth(1).ok_or(\"expected a folder\")?;\n    \
             let read = |name| std::fs::read(format!(\"{folder}/{name}.json\"));\n    \
             let Some(rounds) = std::env::args().nth(2) else {\n        \
                 for (name, work, _) in ALL {\n            \
                     println!(\"{}\", work(&read(name)?)?);\n        \
                 }\n        return Ok(());\n    \
             };\n    \
             let documents = ALL.iter().map(|(name, _, codec)| Ok((read(name)?, codec))).collect::<std::io::Result<Vec<_>>>()?;\n    \
             for _ in 0..rounds.parse()? {\n        \
                 for (document, codec) in &documents {\n            \
                     std::hint::black_box(codec(document)?);\n        \
                 }\n    }\n    Ok(())\n}\n",
    );
    text
}

fn print_choices(side: Side) -> String {
    let mut text = side.imports().replace("use garde::Validate;\n", "");
    for (name, variants) in CHOICES {
        let _ = write!(text, "\n/// One of a few.\n{}", side.derive("enum"));
        text.push_str(match side {
            Side::Plain => "",
            Side::Serial | Side::Small => "#[serial(rename_all = \"snake_case\")]\n",
            Side::Serde => "#[serde(rename_all = \"snake_case\")]\n",
        });
        let _ =
            writeln!(text, "#[allow(dead_code)]\npub enum {name} {{\n    {},\n}}", variants.join(",\n    "));
    }
    text
}

fn print_model(side: Side, models: &[Model], model: &Model, edit: bool) -> String {
    let mut text = format!("\n/// What belongs to a {}.\n{}", model.name, side.derive("struct"));
    let _ = writeln!(text, "#[allow(dead_code)]\npub struct {} {{", model.name);
    let mut defaults = String::new();
    for Field { name, kind } in &model.fields {
        let _ = writeln!(text, "    /// The {}.", name.replace('_', " "));
        match side {
            Side::Plain => {}
            Side::Serial | Side::Small => text.push_str(&serial_attributes(kind)),
            Side::Serde => text.push_str(&serde_attributes(kind, &model.name, name, &mut defaults)),
        }
        let _ = writeln!(text, "    pub {name}: {},", ty(models, kind));
    }
    if edit {
        // The same change for every side: a field more.
        let rule = if side == Side::Serde { "    #[garde(skip)]\n" } else { "" };
        let _ = writeln!(text, "    /// What was forgotten.\n{rule}    pub edited: Option<u32>,");
    }
    text.push_str("}\n");
    text + &defaults
}

fn ty(models: &[Model], kind: &Kind) -> String {
    match kind {
        Kind::Text { .. } | Kind::FreeText | Kind::Color => "String".into(),
        Kind::Integer { ty, .. } => (*ty).into(),
        Kind::Float { .. } => "f64".into(),
        Kind::Switch { .. } => "bool".into(),
        Kind::MaybeText => "Option<String>".into(),
        Kind::MaybeFloat => "Option<f64>".into(),
        Kind::Texts { .. } => "Vec<String>".into(),
        Kind::Floats => "Vec<f64>".into(),
        Kind::Params => "std::collections::BTreeMap<String, f64>".into(),
        Kind::Choice(choice) => CHOICES[*choice].0.into(),
        Kind::One(other) => models[*other].name.clone(),
        Kind::Maybe(other) => format!("Option<{}>", models[*other].name),
        Kind::Many(other) => format!("Vec<{}>", models[*other].name),
    }
}

/// `default`, if any, and the rules.
fn serial_attributes(kind: &Kind) -> String {
    let mut words = Vec::new();
    match kind {
        Kind::Text { most } => words.push(format!("length(min = 1, max = {most})")),
        Kind::Color => words.push("default = \"#FFFFFF\", pattern = \"^#[0-9A-Fa-f]{6}$\"".into()),
        Kind::Integer { default, most, .. } => {
            words.extend(default.map(|value| format!("default = {value}")));
            words.extend(most.map(|most| format!("range(min = 1, max = {most})")));
        }
        Kind::Float { default, unit } => {
            words.extend(default.then(|| "default = 1.0".into()));
            words.extend(unit.then(|| "range(0.0..=1.0)".into()));
        }
        Kind::Switch { default: true } | Kind::Params => words.push("default".into()),
        Kind::Texts { most } => {
            words.push("default".into());
            words.extend(most.map(|most| format!("length(max = {most})")));
        }
        Kind::Floats | Kind::Many(_) => words.push("default".into()),
        Kind::MaybeFloat => words.push("range(min = 0.0)".into()),
        _ => {}
    }
    if words.is_empty() { String::new() } else { format!("    #[serial({})]\n", words.join(", ")) }
}

/// The same, where a default that is not the type's own is a function.
fn serde_attributes(kind: &Kind, model: &str, field: &str, defaults: &mut String) -> String {
    let mut default = |value: &str, ty: &str| {
        let function = format!("{}_{field}", snake(model));
        let _ = writeln!(defaults, "\nfn {function}() -> {ty} {{\n    {value}\n}}");
        format!("    #[serde(default = \"{function}\")]\n")
    };
    let by_trait = || "    #[serde(default)]\n".to_string();
    let rule = |rule: &str| format!("    #[garde({rule})]\n");
    match kind {
        Kind::Text { most } => rule(&format!("length(chars, min = 1, max = {most})")),
        Kind::Color => default("\"#FFFFFF\".into()", "String") + &rule("pattern(\"^#[0-9A-Fa-f]{6}$\")"),
        Kind::Integer { ty, default: value, most } => {
            let value = value.map(|value| default(&value.to_string(), ty)).unwrap_or_default();
            value + &rule(&most.map_or("skip".into(), |most| format!("range(min = 1, max = {most})")))
        }
        Kind::Float { default: value, unit } => {
            let value = if *value { default("1.0", "f64") } else { String::new() };
            value + &rule(if *unit { "range(min = 0.0, max = 1.0)" } else { "skip" })
        }
        Kind::Switch { default: true } | Kind::Params | Kind::Floats => by_trait() + &rule("skip"),
        Kind::Texts { most } => {
            by_trait() + &rule(&most.map_or("skip".into(), |most| format!("length(max = {most})")))
        }
        Kind::Many(_) => by_trait() + &rule("dive"),
        Kind::MaybeFloat => rule("range(min = 0.0)"),
        Kind::One(_) | Kind::Maybe(_) => rule("dive"),
        _ => rule("skip"),
    }
}

pub fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (i, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && i > 0 {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
