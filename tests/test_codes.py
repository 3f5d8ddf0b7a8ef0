"""The table of codes, and what `specloom explain` makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from specloom.cli import main
from specloom.codes import Code

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = ROOT / "generator" / "specloom"


def test_each_code_has_a_number_of_its_own_a_meaning_and_a_remedy() -> None:
    table = (GENERATOR / "codes.py").read_text()
    assert len(Code.__members__) == len(list(Code)) == len(re.findall(r'"SL\d{3}"', table))
    for code in Code:
        assert re.fullmatch(r"SL\d{3}", code.value)
        for text in (code.meaning, code.remedy):
            assert re.fullmatch(r"[A-Z].{10,}\.", text), code
    meanings = [code.meaning for code in Code]
    assert len(set(meanings)) == len(meanings)
    numbers = [code.value for code in Code]
    assert numbers == sorted(numbers) == list(yaml.safe_load((GENERATOR / "codes.yaml").read_text()))


def test_the_code_uses_what_is_in_the_table_and_the_table_what_is_used() -> None:
    modules = [path for path in GENERATOR.rglob("*.py") if path.name != "codes.py"]
    used = {name for path in modules for name in re.findall(r"\bCode\.([A-Z_]+)\b", path.read_text())}
    assert used == set(Code.__members__)


def test_what_tests_and_texts_call_a_code_is_one() -> None:
    places = [*GENERATOR.rglob("*.py"), *ROOT.glob("*.md"), *(ROOT / "tests").rglob("expected.txt")]
    mentioned = {number for path in places for number in re.findall(r"\bSL\d{3}\b", path.read_text())}
    assert mentioned <= {code.value for code in Code}
    assert len(mentioned) > 50


@pytest.mark.parametrize("spelled", ["SL034", "sl034"])
def test_explain_tells_what_a_code_means_and_what_to_do(spelled: str) -> None:
    result = CliRunner().invoke(main, ["explain", spelled])
    assert result.exit_code == 0
    assert result.stdout == f"SL034: {Code.DANGLING_REF.meaning}\n\n{Code.DANGLING_REF.remedy}\n"


def test_explain_lists_all_codes() -> None:
    lines = CliRunner().invoke(main, ["explain"]).stdout.splitlines()
    assert lines == [f"{code.value}  {code.meaning}" for code in Code]


@pytest.mark.parametrize(
    ("spelled", "help"), [("SL34", "did you mean 'SL034'?"), ("SL7777777777", "'specloom explain' lists all codes")]
)
def test_an_unknown_code_is_wrong_usage(spelled: str, help: str) -> None:
    result = CliRunner().invoke(main, ["explain", spelled])
    assert result.exit_code == 2
    assert f"there is no code '{spelled}': {help}" in result.stderr
