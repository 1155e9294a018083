//! What the texts are made of: accents, other scripts, emoji, and everything that JSON has to escape.

pub(super) const TITLES: &[&str] = &[
    "He tried the 3€ espresso hack… 😱 \"gone wrong\"?",
    "POV: your cat runs a café in Montréal ☕🐈",
    "Five mistakes everyone makes while learning Rust",
    "Crème brûlée in 60 seconds (no torch!)",
    "I asked 100 strangers about \"the one thing\" they regret",
    "The C:\\Users folder nobody dares to open 💾",
    "東京の朝市で一番おいしい朝ごはん 🍣",
    "Как я выучил испанский за 30 дней",
    "Größer, schneller, lauter: the Köln skate contest",
    "¿Por qué nadie habla de esto? 🔥🔥🔥",
    "Wait for the ending",
    "مقهى صغير في قلب المدينة",
];

pub(super) const SENTENCES: &[&str] = &[
    "A three-minute kitchen experiment, cut to the beat.",
    "\"Is it worth it?\" — tell us below 👇",
    "Recipe, tools & music: link in bio.",
    "Filmed à Montréal, cut in Köln, subtitled in four languages.",
    "Part two drops on Friday; turn on notifications 🔔",
    "Path of the project file: C:\\projects\\viral\\cut_07.",
    "No sponsors, no script, one take.",
    "Thanks to everyone who answered — «merci» — and to the café for the table ☕",
    "Tabs\tare\tnot spaces.",
    "字幕は自動生成です。",
];

pub(super) const CAPTIONS: &[&str] = &[
    "Wait for it… this café trick changes everything 🤯",
    "She said \"no way\" and then it actually happened",
    "Première étape : mélanger, goûter, recommencer",
    "Nobody talks about this part\nbut it matters 🔥",
    "Follow for part two, señor 🎬✨",
    "3, 2, 1 …",
    "This costs less than 3€ a day",
    "\\o/",
    "這一步最重要",
    "Sure.",
    "Did you see that? Watch it again in slow motion",
    "Ça marche 👩‍🍳👌",
];

pub(super) const COLORS: &[&str] =
    &["#FFFFFF", "#FFD166", "#1A1A2E", "#ef476f", "#06D6A0", "#118ab2", "#000000"];
pub(super) const POSITIONS: &[&str] = &["bottom", "top", "center", "lower_third"];
pub(super) const ANIMATIONS: &[&str] = &["pop_in", "fade", "typewriter", "bounce", "slide_up"];
pub(super) const EASINGS: &[&str] =
    &["ease_in_out", "ease_in", "ease_out", "linear", "cubic-bezier(.17,.67,.83,.67)"];
pub(super) const DIRECTIONS: &[&str] = &["left_to_right", "right_to_left", "top_to_bottom", "inward"];
pub(super) const RATIOS: &[&str] = &["16:9", "9:16", "1:1", "4:5"];
pub(super) const PARAMETERS: &[&str] =
    &["amount", "blend", "frequency", "grain", "jitter", "seed", "slices", "tint"];
pub(super) const MOMENTS: &[&str] = &["cut", "end", "hold", "peak", "start"];

pub(super) const TAGS: &[&str] = &[
    "coffee",
    "café",
    "kitchen",
    "lifehack",
    "espresso",
    "viral",
    "montréal",
    "howto",
    "猫",
    "day in the life",
];
pub(super) const HASHTAGS: &[&str] = &["#coffeetok", "#fyp", "#barista", "#ねこ", "#été", "#foryou"];
pub(super) const AUDIENCES: &[&str] = &["18-24", "25-34", "foodies", "students", "parents", "night owls"];
pub(super) const VERSIONS: &[&str] = &["v2.0", "v2.1", "v3.0-rc.1"];
pub(super) const FONTS: &[&str] = &["Arial", "Inter", "Noto Sans CJK", "Bebas Neue"];
pub(super) const LANGUAGES: &[&str] = &["en", "fr-CA", "de", "ja", "es"];
pub(super) const TONES: &[&str] = &["casual", "dramatic", "deadpan"];
pub(super) const MUSIC: &[&str] = &["lofi/rainy_day.mp3", "synthwave/night drive.ogg", "acoustic/été.flac"];
pub(super) const SOUNDS: &[&str] = &["whoosh", "ding", "record scratch", "crowd: \"ooh\""];
pub(super) const REMARKS: &[&str] = &[
    "caption 2 covers a face",
    "text is hard to read on `#FFD166`",
    "the cut at 4.2 s comes 0.3 s late",
    "\"3€\" may not be shown by every font",
    "no transition between scenes 3 and 4",
];
