"""The fields of `src/models/video.rs` with their rules, for msgspec and for pydantic.

The classes are made from one table, so that both have the same fields; each library then sees what a user would have written.
"""

from enum import Enum
from types import FunctionType
from typing import Annotated, Any, Optional

import msgspec
import pydantic

REQUIRED = object()
EMPTY_LIST = object()
EMPTY_MAP = object()


def names(name: str, words: str) -> type:
    return Enum(name, [(word.upper(), word) for word in words.split()], type=str)


TRANSITIONS = names("TransitionType", "fade slide zoom rotate flip wipe dissolve morph glitch pixelate")
SCREEN_DIVISIONS = names(
    "ScreenDivisionType",
    "split_horizontal split_vertical grid_2x2 grid_3x3 picture_in_picture side_by_side stacked mosaic custom",
)
CAPTION_STYLES = names(
    "CaptionStyle", "bold italic underline shadow outline gradient animated glow neon handwritten"
)
VIDEO_EFFECTS = names(
    "VideoEffectType",
    "slow_motion fast_forward reverse loop mirror invert sepia black_and_white vintage neon glitch pixelate blur"
    " sharpen saturate desaturate",
)


def table(rule: Any) -> dict[str, list[tuple[str, Any, Any]]]:
    """Names, types and defaults of all fields; `rule` is how a library writes a type with rules."""
    not_negative = rule(float, ge=0.0)
    fraction = rule(float, ge=0.0, le=1.0)
    params = (Optional[dict[str, float]], None)
    return {
        "CaptionSegment": [
            ("text", rule(str, min_length=1, max_length=500), REQUIRED),
            ("start_time", not_negative, REQUIRED),
            ("end_time", not_negative, REQUIRED),
            ("font_size", rule(int, ge=1, le=512), REQUIRED),
            ("font_color", rule(str, pattern="^#[0-9A-Fa-f]{6}$"), REQUIRED),
            ("background_color", Optional[str], None),
            ("position", str, REQUIRED),
            ("styles", list[CAPTION_STYLES], EMPTY_LIST),
            ("animation", Optional[str], None),
            ("opacity", fraction, REQUIRED),
            ("scale", float, REQUIRED),
            ("rotation", float, REQUIRED),
            ("x_offset", float, REQUIRED),
            ("y_offset", float, REQUIRED),
        ],
        "ScreenDivision": [
            ("division_type", SCREEN_DIVISIONS, REQUIRED),
            ("sections", list[dict[str, float]], EMPTY_LIST),
            ("border_width", rule(int, ge=0), REQUIRED),
            ("border_color", str, REQUIRED),
            ("background_color", str, REQUIRED),
            ("aspect_ratio", str, REQUIRED),
            ("custom_layout", *params),
        ],
        "Transition": [
            ("transition_type", TRANSITIONS, REQUIRED),
            ("duration", float, REQUIRED),
            ("easing", str, REQUIRED),
            ("direction", str, REQUIRED),
            ("intensity", float, REQUIRED),
            ("custom_params", *params),
        ],
        "VideoEffect": [
            ("effect_type", VIDEO_EFFECTS, REQUIRED),
            ("intensity", float, REQUIRED),
            ("duration", Optional[float], None),
            ("start_time", float, REQUIRED),
            ("end_time", Optional[float], None),
            ("custom_params", *params),
        ],
        "ViralVideoVariant": [
            ("variant_id", str, REQUIRED),
            ("title", rule(str, min_length=1, max_length=200), REQUIRED),
            ("description", str, REQUIRED),
            ("viral_score", fraction, REQUIRED),
            ("engagement_prediction", fraction, REQUIRED),
            ("captions", lambda made: rule(list[made["CaptionSegment"]], min_length=1), REQUIRED),
            ("screen_division", lambda made: Optional[made["ScreenDivision"]], None),
            ("transitions", lambda made: list[made["Transition"]], EMPTY_LIST),
            ("effects", lambda made: list[made["VideoEffect"]], EMPTY_LIST),
            ("total_duration", not_negative, REQUIRED),
            ("caption_timing", dict[str, float], EMPTY_MAP),
            ("estimated_views", rule(int, ge=0), REQUIRED),
            ("estimated_likes", rule(int, ge=0), REQUIRED),
            ("estimated_shares", rule(int, ge=0), REQUIRED),
            ("estimated_comments", rule(int, ge=0), REQUIRED),
            ("tags", list[str], EMPTY_LIST),
            ("hashtags", list[str], EMPTY_LIST),
            ("target_audience", list[str], EMPTY_LIST),
            ("created_at", str, REQUIRED),
            ("generation_time", float, REQUIRED),
            ("model_version", str, REQUIRED),
        ],
    }


def resolved(fields: list[tuple[str, Any, Any]], made: dict[str, type]) -> list[tuple[str, Any, Any]]:
    """Fields that hold another model say so by a function of the models made so far."""
    return [(name, ty(made) if isinstance(ty, FunctionType) else ty, default) for name, ty, default in fields]


def msgspec_model() -> type:
    def rule(ty: Any, **rules: Any) -> Any:
        return Annotated[ty, msgspec.Meta(**rules)]

    factories = {EMPTY_LIST: list, EMPTY_MAP: dict}
    made: dict[str, type] = {}
    for name, fields in table(rule).items():
        # A field without default may follow one with a default: that is what `kw_only` is for.
        made[name] = msgspec.defstruct(
            name,
            [
                (field, ty)
                if default is REQUIRED
                else (field, ty, msgspec.field(default_factory=factories[default]) if default in factories else default)
                for field, ty, default in resolved(fields, made)
            ],
            kw_only=True,
        )
    return made["ViralVideoVariant"]


def pydantic_model() -> type:
    def rule(ty: Any, **rules: Any) -> Any:
        return Annotated[ty, pydantic.Field(**rules)]

    factories = {EMPTY_LIST: list, EMPTY_MAP: dict}
    made: dict[str, type] = {}
    for name, fields in table(rule).items():
        made[name] = pydantic.create_model(
            name,
            # `model_version` is a field of the wire, not pydantic's.
            __config__=pydantic.ConfigDict(protected_namespaces=()),
            **{
                field: (ty, ...)
                if default is REQUIRED
                else (ty, pydantic.Field(default_factory=factories[default]) if default in factories else default)
                for field, ty, default in resolved(fields, made)
            },
        )
    return made["ViralVideoVariant"]
