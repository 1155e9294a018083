//! The enums, shared by every copy of the models: text on the wire, in both formats.

/// An enum of unit variants with their text on the wire, told to each derive in its own words.
macro_rules! wire_enum {
    ($name:ident { $($variant:ident = $wire:literal,)+ }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[derive(serde::Serialize, serde::Deserialize, zerompk::FromMessagePack, zerompk::ToMessagePack)]
        #[cfg_attr(feature = "serial", derive(serial_runtime::FastSerialize))]
        pub enum $name {
            $(
                #[serde(rename = $wire)]
                #[msgpack(key = $wire)]
                #[cfg_attr(feature = "serial", serial(rename = $wire))]
                $variant,
            )+
        }
    };
}

wire_enum!(TransitionType {
    Fade = "fade",
    Slide = "slide",
    Zoom = "zoom",
    Rotate = "rotate",
    Flip = "flip",
    Wipe = "wipe",
    Dissolve = "dissolve",
    Morph = "morph",
    Glitch = "glitch",
    Pixelate = "pixelate",
});

wire_enum!(ScreenDivisionType {
    SplitHorizontal = "split_horizontal",
    SplitVertical = "split_vertical",
    Grid2x2 = "grid_2x2",
    Grid3x3 = "grid_3x3",
    PictureInPicture = "picture_in_picture",
    SideBySide = "side_by_side",
    Stacked = "stacked",
    Mosaic = "mosaic",
    Custom = "custom",
});

wire_enum!(CaptionStyle {
    Bold = "bold",
    Italic = "italic",
    Underline = "underline",
    Shadow = "shadow",
    Outline = "outline",
    Gradient = "gradient",
    Animated = "animated",
    Glow = "glow",
    Neon = "neon",
    Handwritten = "handwritten",
});

wire_enum!(VideoEffectType {
    SlowMotion = "slow_motion",
    FastForward = "fast_forward",
    Reverse = "reverse",
    Loop = "loop",
    Mirror = "mirror",
    Invert = "invert",
    Sepia = "sepia",
    BlackAndWhite = "black_and_white",
    Vintage = "vintage",
    Neon = "neon",
    Glitch = "glitch",
    Pixelate = "pixelate",
    Blur = "blur",
    Sharpen = "sharpen",
    Saturate = "saturate",
    Desaturate = "desaturate",
});
