"""published-before-event: a source tells of an event that cannot have begun when the source was published."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.diagnostics import Severity
from claimcheck.model import Claim
from claimcheck.rules.arguments import short, told
from claimcheck.rules.context import Context
from claimcheck.rules.rule import Rule, Sighting
from claimcheck.timeline import EarlyReport, early_reports
from claimcheck.values.dates.edtf_text import day_text

__all__ = ["RULE"]

_NAME = "published-before-event"


def _sightings(context: Context) -> Iterator[Sighting]:
    timeline = context.timeline

    def is_allowed(claim: Claim) -> bool:
        return any(allowance.rule == _NAME and not context.expired(allowance.until) for allowance in claim.allow)

    for report in early_reports(
        context.index, timeline.consistent, context.rejected, context.names, preferred=is_allowed
    ):
        others = [claim for claim in report.found.claims if claim is not report.telling]
        yield Sighting(
            message=_message(report, context),
            help=(
                f"If {report.source} speaks of what is to come, its claims on {report.subject} are expectations: "
                "stance: expects. Else check the dates in the quotes, the source's day of publication, and whether "
                "two events are taken for one."
            ),
            claims=(report.telling, *others),
            identity=(report.source, report.subject),
            source=report.source,
        )


def _message(report: EarlyReport, context: Context) -> str:
    """The last step is the report itself; it is told in front of the others."""
    argued = "; ".join(told(report.found.steps[:-1], context))
    written = context.index.sources[report.source].published
    last = day_text(report.published)
    published = last if written == last else f"{written} ({last} at the latest)"
    return f"{report.source}, published {published}, tells of {report.subject}, yet {argued}: {short(report.found)}"


RULE = Rule(
    name=_NAME,
    severity=Severity.ERROR,
    summary="a source tells of an event that cannot have begun when it was published",
    scope="corpus",
    sightings=_sightings,
)
