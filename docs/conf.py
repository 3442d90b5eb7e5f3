"""The settings of the documentation: sphinx-build -W -n docs docs/_build/html."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # where claimcheck is not installed
sys.path.insert(0, str(Path(__file__).parent))

from claimcheck import __version__

project = "claimcheck"
author = "The claimcheck developers"
copyright = f"2026, {author}"
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "tables"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "claimcheck"
html_static_path = ["static"]
html_css_files = ["page.css"]
exclude_patterns = ["_build", "example", "languages", "reference/every-key"]
suppress_warnings = ["myst.header"]  # a rule page begins its examples one level down

default_role = "code"  # in a docstring, as everywhere else
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 80
# the build needs no network: neither what belongs to Python itself nor what only signatures name is linked
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|os|collections\.abc|typing|decimal|enum|pathlib|fractions)\..*"),
    ("py:.*", r"(str|int|bool|tuple|None|date|Path|Mapping|Iterable|Iterator|Sequence|Decimal|Exception|ValueError)"),
    ("py:class", r"(frozenset|Bound|Date|Notation|Tolerance|ValueType|BinaryIO|Formatter|hypothesis\..*)"),
    ("py:class", r"(claimcheck\.rules\.rule\.)?Rule"),
    ("py:class", r"claimcheck\.(evidence\.memory\.Memory|text\.folding\.Folded|text\.damages\.Damages)"),
]
