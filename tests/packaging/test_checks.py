"""All checks run, and the first failure decides."""

import pytest
from checks import Check, first_failure, run_all


def test_a_check_that_fails_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = run_all([Check("style", lambda: 0), Check("types", lambda: 3), Check("tests", lambda: 4)])

    assert [outcome.exit_code for outcome in outcomes] == [0, 3, 4]
    assert first_failure(outcomes) == 3
    assert "--- tests" in capsys.readouterr().err


def test_all_is_fine_where_nothing_failed() -> None:
    assert first_failure(run_all([Check("style", lambda: 0), Check("types", lambda: 0)])) == 0


def test_the_summary_says_in_a_line_what_failed() -> None:
    fine, failed = (outcome.line for outcome in run_all([Check("style", lambda: 0), Check("types", lambda: 3)]))

    assert fine.endswith("fine")
    assert failed.startswith("types")
    assert failed.endswith("FAILED (exit code 3)")
