//! JSON Schema: what decoding accepts, for everybody who does not write Rust.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::FastSerialize;
use serial_schemas::ViralVideoVariant;

/// A playlist.
#[derive(FastSerialize)]
struct Playlist {
    /// What viewers see.
    #[serial(length(min = 1, max = 80))]
    title: String,
    /// Whether strangers can see it.
    #[serial(default = true)]
    public: bool,
    /// Seconds between two videos.
    #[serial(default = 0.5, range(min = 0.0, exclusive_max = 10.0))]
    pause: f64,
    /// The videos, each once.
    #[serial(default, unique_items, inner(pattern = "^[0-9a-f]{8}$"))]
    videos: Vec<String>,
}

/// Runs the example.
pub fn main() {
    let schema = Playlist::json_schema();
    println!("{schema:#}");

    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["description"], "A playlist.");
    assert_eq!(schema["required"].as_array().map(Vec::len), Some(1));
    let fields = &schema["properties"];
    assert_eq!((&fields["title"]["minLength"], &fields["title"]["maxLength"]), (&1.into(), &80.into()));
    assert_eq!(fields["public"]["default"], true);
    assert_eq!(fields["pause"]["exclusiveMaximum"], 10.0);
    assert_eq!(fields["videos"]["uniqueItems"], true);
    assert_eq!(fields["videos"]["items"]["pattern"], "^[0-9a-f]{8}$");

    // Models in models are written once, under `$defs`.
    let variant = ViralVideoVariant::json_schema();
    assert_eq!(variant["$defs"]["CaptionSegment"]["properties"]["font_size"]["maximum"], 512);
}
