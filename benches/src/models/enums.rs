//! The enums, shared by every copy of the models: text on the wire, in both formats.

/// An enum of unit variants with their text on the wire, told to each derive in its own words. musli has no words for
/// an enum that is plain text, so it gets what its derive would print.
macro_rules! wire_enum {
    ($name:ident { $($variant:ident = $wire:literal,)+ }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[derive(serde::Serialize, serde::Deserialize, zerompk::FromMessagePack, zerompk::ToMessagePack)]
        #[derive(serial_runtime::FastSerialize)]
        pub enum $name {
            $(
                #[serde(rename = $wire)]
                #[msgpack(key = $wire)]
                #[serial(rename = $wire)]
                $variant,
            )+
        }

        impl $name {
            #[inline]
            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $wire,)+
                }
            }
        }

        impl<M> musli::Encode<M> for $name {
            type Encode = str;
            const IS_BITWISE_ENCODE: bool = false;

            #[inline]
            fn encode<E: musli::Encoder<Mode = M>>(&self, encoder: E) -> Result<(), E::Error> {
                musli::Encode::<M>::encode(self.name(), encoder)
            }

            #[inline]
            fn as_encode(&self) -> &str {
                self.name()
            }
        }

        impl<'de, M, A: musli::Allocator> musli::Decode<'de, M, A> for $name {
            const IS_BITWISE_DECODE: bool = false;

            #[inline]
            fn decode<D: musli::Decoder<'de, Mode = M, Allocator = A>>(decoder: D) -> Result<Self, D::Error> {
                use musli::Context as _;
                let cx = decoder.cx();
                decoder.decode_unsized(|text: &str| match text {
                    $($wire => Ok(Self::$variant),)+
                    _ => Err(cx.message("unknown variant")),
                })
            }
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

wire_enum!(Vessel {
    Barge = "barge",
    Buoy = "buoy",
    Carrier = "carrier",
    Corvette = "corvette",
    Crate = "crate",
    Cruiser = "cruiser",
    Destroyer = "destroyer",
    Dinghy = "dinghy",
    Drone = "drone",
    Ferry = "ferry",
    Frigate = "frigate",
    Lighthouse = "lighthouse",
    MineLayer = "mine_layer",
    OilPlatform = "oil_platform",
    PatrolBoat = "patrol_boat",
    Submarine = "submarine",
    Torpedo = "torpedo",
    Tugboat = "tugboat",
});
