"""Where output goes: a report is whole whatever happens to the process that writes it."""

from __future__ import annotations

from killing import killed_at_random, killed_at_steps

from claimcheck.cli.outputs import write


class TestAKillAtAnyMoment:
    """Leaves the old report or the new one, whole."""

    def test_around_each_step(self, tmp_path):
        file = tmp_path / "report.json"
        file.write_text("old\n", encoding="utf-8")
        kept = set()
        for step in killed_at_steps(lambda: write(file, "new\n" * 10_000)):
            kept.add(file.read_text("utf-8"))
            assert kept <= {"old\n", "new\n" * 10_000}, step
            file.write_text("old\n", encoding="utf-8")
        assert len(kept) == 2

    def test_at_random(self, tmp_path):
        file = tmp_path / "report.json"
        file.write_text("", encoding="utf-8")

        def work():
            for number in range(1_000_000):
                write(file, f"{number % 10}\n" * 10_000)

        kept = set()
        for _ in killed_at_random(work, rounds=30):
            kept.add(file.read_text("utf-8"))
            assert kept <= {"", *(f"{number}\n" * 10_000 for number in range(10))}
        assert len(kept) > 1
