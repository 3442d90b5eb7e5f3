"""Which claims have to do with a subject or a name, kept up to date."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lsp.links import Links, linked, links, relinked, stretch
from claimcheck.model import Claim

names = st.sampled_from(["c1", "c2", "c3", "s/fair/boats"])
claims = st.builds(
    Claim,
    st.sampled_from(["fair", "strike"]),
    st.just("boats"),
    st.just("4"),
    st.just("s"),
    id=st.none() | names,
    restates=st.none() | st.none() | names,
    superseded_by=st.none() | st.none() | names,
)
lists = st.lists(claims, max_size=8)


def told(found: Links) -> tuple[object, ...]:
    every = ("c1", "c2", "c3", "s/fair/boats", "s/strike/boats")
    subjects = {subject: list(numbers) for subject, numbers in found.subjects.items()}
    return subjects, [sorted(set(found.named({name}))) for name in every]


class TestLinks:
    """Links tell of every claim by its subject and by every name that it has or names; brought up to date after
    changes, they tell what they would if they were made anew.
    """

    @given(lists)
    def test_they_are_complete(self, some):
        found = links(some)
        for name in ("c1", "c2", "c3", "s/fair/boats", "s/strike/boats"):
            assert {*found.named({name})} == {at for at, claim in enumerate(some) if name in linked(claim)}

    @given(lists, st.lists(st.tuples(st.integers(0, 7), st.integers(0, 2), lists), max_size=3))
    def test_they_are_kept_up_to_date(self, some, changes):
        found = links(some)
        for start, length, new in changes:
            some = [*some[:start], *new[:2], *some[start + length :]]
            found = relinked(found, some)
            assert told(found) == told(links(some))


class TestStretch:
    """Replacing the stretch in the one list makes the other of it."""

    @given(lists, lists, lists, lists)
    def test_it_makes_the_other_list(self, head, old, new, tail):
        was, now = [*head, *old, *tail], [*head, *new, *tail]
        start, end, new_end = stretch(was, now)
        assert [*was[:start], *now[start:new_end], *was[end:]] == now
        assert len(head) <= start or was is now or start == end
