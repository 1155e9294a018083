//! A hundred models as people write them, out of a seed, in no crate's words.

/// A struct.
pub struct Model {
    pub name: String,
    pub fields: Vec<Field>,
}

/// A field and what it is for.
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
}

/// What a field holds and which rule it keeps.
pub enum Kind {
    Text { most: u32 },
    FreeText,
    Color,
    Integer { ty: &'static str, default: Option<u32>, most: Option<u32> },
    Float { default: bool, unit: bool },
    Switch { default: bool },
    MaybeText,
    MaybeFloat,
    Texts { most: Option<u32> },
    Floats,
    Params,
    Choice(usize),
    One(usize),
    Maybe(usize),
    Many(usize),
}

/// The enums that the models share.
pub const CHOICES: &[(&str, &[&str])] = &[
    ("Style", &["Bold", "Italic", "Underline", "Shadow", "Outline", "Gradient", "Animated", "Glow", "Neon"]),
    ("Easing", &["Linear", "EaseIn", "EaseOut", "EaseInOut"]),
    ("Priority", &["Low", "Normal", "High", "Urgent"]),
    ("Status", &["Draft", "Queued", "Running", "Done", "Failed", "Cancelled"]),
    ("Codec", &["H264", "Hevc", "Vp9", "Av1"]),
    (
        "Effect",
        &["SlowMotion", "FastForward", "Reverse", "Mirror", "Sepia", "BlackAndWhite", "Glitch", "Blur"],
    ),
    ("Region", &["EuWest", "EuNorth", "UsEast", "UsWest", "ApSouth"]),
    ("Visibility", &["Public", "Unlisted", "Private"]),
];

const SUBJECTS: &[&str] = &[
    "Video", "Caption", "Scene", "Track", "Channel", "Campaign", "Viewer", "Asset", "Render", "Export",
    "Account", "Invoice", "Order", "Device", "Session", "Comment", "Playlist", "Template", "Project",
    "Audit",
];

const ASPECTS: &[&str] = &["Settings", "Record", "Summary", "Request", "Response"];

const FIELDS: &[&str] = &[
    "title",
    "description",
    "label",
    "owner",
    "category",
    "source",
    "language",
    "summary",
    "location",
    "note",
    "width",
    "height",
    "duration",
    "start_time",
    "end_time",
    "opacity",
    "scale",
    "rotation",
    "volume",
    "score",
    "views",
    "likes",
    "shares",
    "replies",
    "retries",
    "priority",
    "position",
    "weight",
    "amount",
    "balance",
    "enabled",
    "archived",
    "pinned",
    "verified",
    "visible",
    "tags",
    "keywords",
    "audience",
    "regions",
    "history",
    "primary",
    "secondary",
    "fallback",
    "parent",
    "children",
    "options",
    "limits",
    "metrics",
    "params",
    "extras",
    "foreground",
    "background",
    "border",
    "created_at",
    "updated_at",
    "version",
    "checksum",
    "model_name",
    "engagement",
    "prediction",
];

/// The models; each refers to earlier ones only.
pub fn models(count: usize) -> Vec<Model> {
    let mut rng = Rng(0x5e71a1);
    (0..count)
        .map(|i| {
            let subject = SUBJECTS[i % SUBJECTS.len()];
            let aspect = ASPECTS[i / SUBJECTS.len() % ASPECTS.len()];
            let round = i / (SUBJECTS.len() * ASPECTS.len());
            let name =
                format!("{subject}{aspect}{}", if round == 0 { String::new() } else { round.to_string() });
            Model { name, fields: fields(i, &mut rng) }
        })
        .collect()
}

fn fields(model: usize, rng: &mut Rng) -> Vec<Field> {
    let mut names = FIELDS.to_vec();
    (0..5 + rng.below(16))
        .map(|_| {
            let name = names.swap_remove(rng.below(names.len()));
            Field { name, kind: kind(model, rng) }
        })
        .collect()
}

/// The shares are about those of the models in `schemas/`.
fn kind(model: usize, rng: &mut Rng) -> Kind {
    match rng.below(100) {
        0..14 => Kind::Text { most: [80, 200, 500][rng.below(3)] },
        14..26 => Kind::FreeText,
        26..30 => Kind::Color,
        30..46 => Kind::Integer {
            ty: ["u32", "u64", "i64", "u16"][rng.below(4)],
            default: [None, Some(2), Some(24)][rng.below(3)],
            most: [None, Some(512), Some(10_000)][rng.below(3)],
        },
        46..62 => Kind::Float { default: rng.below(2) == 0, unit: rng.below(2) == 0 },
        62..68 => Kind::Switch { default: rng.below(2) == 0 },
        68..74 => Kind::MaybeText,
        74..78 => Kind::MaybeFloat,
        78..84 => Kind::Texts { most: [None, Some(16)][rng.below(2)] },
        84..86 => Kind::Floats,
        86..89 => Kind::Params,
        89..93 => Kind::Choice(rng.below(CHOICES.len())),
        rest => match earlier(model, rng) {
            None => Kind::FreeText,
            Some(other) if rest < 95 => Kind::One(other),
            Some(other) if rest < 97 => Kind::Maybe(other),
            Some(other) => Kind::Many(other),
        },
    }
}

/// Models are about their neighbours.
fn earlier(model: usize, rng: &mut Rng) -> Option<usize> {
    let first = model.saturating_sub(12);
    (first < model).then(|| first + rng.below(model - first))
}

/// SplitMix64.
struct Rng(u64);

impl Rng {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 33) as usize % end
    }
}

/// A document of a model, with all that is optional: what both sides must read and write alike.
pub fn sample(models: &[Model], model: usize) -> String {
    let fields: Vec<String> = models[model]
        .fields
        .iter()
        .map(|field| format!("\"{}\":{}", field.name, sample_field(models, &field.kind)))
        .collect();
    format!("{{{}}}", fields.join(","))
}

fn sample_field(models: &[Model], kind: &Kind) -> String {
    match kind {
        Kind::Text { .. } | Kind::FreeText | Kind::MaybeText => "\"café \\\"au lait\\\"\"".into(),
        Kind::Color => "\"#FFD166\"".into(),
        Kind::Integer { .. } => "7".into(),
        Kind::Float { .. } | Kind::MaybeFloat => "0.25".into(),
        Kind::Switch { .. } => "true".into(),
        Kind::Texts { .. } => "[\"one\",\"two\"]".into(),
        Kind::Floats => "[0.5,1.5]".into(),
        Kind::Params => "{\"grain\":2.5}".into(),
        Kind::Choice(choice) => format!("\"{}\"", crate::print::snake(CHOICES[*choice].1[1])),
        Kind::One(other) | Kind::Maybe(other) => sample(models, *other),
        Kind::Many(other) => format!("[{}]", sample(models, *other)),
    }
}
