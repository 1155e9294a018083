"""Objects a second of msgspec, orjson and pydantic on the viral document, beside ours.

`scripts/python-peers` calls this with the folder of the documents, the file of our times, and the file to write.
"""

import json
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any, Callable

import msgspec
import orjson
import pydantic
from models import msgspec_model, pydantic_model

# Every contestant runs once in each round, so that a machine that slows down slows all of them.
ROUNDS = 41
BATCH_SECONDS = 0.01

TEXT = """\
Written by `scripts/python-peers`: {}; one video, encoded to new bytes and decoded to objects of its own, medians of \
CPU time. In brackets, how many times faster Serial is. msgspec and pydantic check the rules of the model when they \
decode, as Serial does; orjson knows no models and reads dictionaries."""

Operation = Callable[[], Any]

# The rows of ours that do the same.
OURS = {
    "json encode": "json encode viral fresh",
    "json decode": "json decode viral owned",
    "msgpack encode": "msgpack map encode viral fresh",
    "msgpack decode": "msgpack map decode viral owned",
}


def contestants(text: bytes, packed: bytes) -> dict[str, dict[str, Operation]]:
    struct, model = msgspec_model(), pydantic_model()
    from_json, from_msgpack = msgspec.json.Decoder(struct), msgspec.msgpack.Decoder(struct)
    to_json, to_msgpack = msgspec.json.Encoder(), msgspec.msgpack.Encoder()
    typed, checked, plain = from_json.decode(text), model.model_validate_json(text), orjson.loads(text)
    # Everyone holds, and writes, what is in the document.
    for written in (to_json.encode(typed), checked.model_dump_json().encode(), orjson.dumps(plain)):
        assert json.loads(written) == json.loads(text), "another document"
    assert from_msgpack.decode(packed) == typed and to_msgpack.encode(typed) == packed, "another document"
    return {
        "json encode": {
            "msgspec": lambda: to_json.encode(typed),
            "orjson (dict)": lambda: orjson.dumps(plain),
            "pydantic": lambda: checked.model_dump_json(),
        },
        "json decode": {
            "msgspec": lambda: from_json.decode(text),
            "orjson (dict)": lambda: orjson.loads(text),
            "pydantic": lambda: model.model_validate_json(text),
        },
        "msgpack encode": {"msgspec": lambda: to_msgpack.encode(typed)},
        "msgpack decode": {"msgspec": lambda: from_msgpack.decode(packed)},
    }


def seconds(operation: Operation, times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        operation()
    return time.process_time() - start


def calibrate(operation: Operation) -> int:
    times = 1
    while (spent := seconds(operation, times)) < BATCH_SECONDS:
        times *= 2
    return max(1, round(times * BATCH_SECONDS / spent))


def measure(operations: dict[str, Operation]) -> dict[str, float]:
    """Objects a second, the median of all rounds."""
    times = {name: calibrate(operation) for name, operation in operations.items()}
    rates: dict[str, list[float]] = {name: [] for name in operations}
    for _ in range(ROUNDS):
        for name, operation in operations.items():
            rates[name].append(times[name] / seconds(operation, times[name]))
    return {name: median(values) for name, values in rates.items()}


def ours(file: Path) -> dict[str, float]:
    """Objects a second; of the contestants of a row, ours is the first."""
    lines = {line["row"]: line["contestants"] for line in json.loads(file.read_text())["lines"]}
    return {operation: 1e9 / lines[row][0]["ns"] for operation, row in OURS.items()}


def versions() -> str:
    libraries = {"msgspec": msgspec.__version__, "orjson": orjson.__version__, "pydantic": pydantic.VERSION}
    return ", ".join([f"CPython {sys.version.split()[0]}", *(f"{name} {version}" for name, version in libraries.items())])


def cell(rates: dict[str, float], rival: str) -> str:
    """A rate, and how many times it fits in ours."""
    if rival not in rates:
        return "–"
    rate, serial = rates[rival], rates["serial"]
    return f"{rate:,.0f}" if rival == "serial" else f"{rate:,.0f} ({serial / rate:.1f}×)"


def table(rates: dict[str, dict[str, float]]) -> dict[str, Any]:
    """What `src/report/extra.rs` reads."""
    rivals = list(rates["json encode"])
    return {
        "title": "Beside Python, objects a second",
        "text": TEXT.format(versions()),
        "columns": ["viral", *rivals],
        "rows": [[name, *(cell(row, rival) for rival in rivals)] for name, row in rates.items()],
    }


def main(documents: Path, times: Path, result: Path) -> None:
    serial = ours(times)
    operations = contestants((documents / "viral.json").read_bytes(), (documents / "viral.msgpack").read_bytes())
    made = table({name: {"serial": serial[name], **measure(rivals)} for name, rivals in operations.items()})
    for row in [made["columns"], ["---"] * len(made["columns"]), *made["rows"]]:
        print(f"| {' | '.join(row)} |")
    print(f"\n{made['text']}")
    result.parent.mkdir(parents=True, exist_ok=True)
    result.write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
