//! The defaults that `#[serial(default = ..)]` says in place, as the functions that serde asks for.

macro_rules! defaults {
    ($($name:ident: $ty:ty = $value:expr;)*) => {
        $(pub(crate) fn $name() -> $ty { $value.into() })*
    };
}

defaults! {
    arial: String = "Arial";
    base_font_size: i64 = 24;
    black: String = "#000000";
    border_width: i64 = 2;
    bottom: String = "bottom";
    caption_duration: f64 = 3.0;
    casual: String = "casual";
    ease_in_out: String = "ease_in_out";
    en: String = "en";
    font_size: u32 = 24_u32;
    fps: i64 = 30;
    full_hd: String = "1920x1080";
    left_to_right: String = "left_to_right";
    max_caption_length: i64 = 100;
    normal: String = "normal";
    one: f64 = 1.0;
    v2: String = "v2.0";
    white: String = "#FFFFFF";
    widescreen: String = "16:9";
    yes: bool = true;
}
