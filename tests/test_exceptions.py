from __future__ import annotations

import copy
import pickle

import pytest

from claimcheck import CannotRun, ClaimcheckError, UnreadableValue, UnreadLanguage, parse_value, readings


def raised(what):
    with pytest.raises(ClaimcheckError) as caught:
        what()
    return caught.value


class TestAnException:
    @pytest.mark.parametrize(
        "error",
        [
            raised(lambda: parse_value("about the 190", type="count")),
            raised(lambda: list(readings("190", language="tlh"))),
            CannotRun("there is no such file", remedy="Check the spelling.", path="a.claims.yaml", line=3, column=1),
        ],
        ids=lambda error: type(error).__name__,
    )
    @pytest.mark.parametrize("copied", [copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
    def test_comes_whole_from_another_process(self, error, copied):
        assert type(copied(error)) is type(error)
        assert vars(copied(error)) == vars(error)
        assert str(copied(error)) == str(error)


def test_wrong_values_and_languages_are_value_errors_as_well():
    assert issubclass(UnreadableValue, ValueError)
    assert issubclass(UnreadLanguage, ValueError)
