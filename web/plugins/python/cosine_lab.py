"""Figures of cosine-lab in MkDocs and in Sphinx with MyST.

MkDocs 1.4 or newer, in mkdocs.yml:

    hooks: [cosine_lab.py]
    extra: { cosine_lab: https://example.org/cosine-lab/ }

Sphinx, in conf.py, with this file beside it:

    import os, sys
    sys.path.insert(0, os.path.dirname(__file__))
    extensions = ['myst_parser', 'cosine_lab']
    cosine_lab = 'https://example.org/cosine-lab/'

In both, a fenced block makes a figure. Its lines are parameters, and `title` and `height`:

    ```{cosine-lab}
    :vectors: Swift:4,3;Gull:-1,5
    :title: Two boats
    ```

The address is that of the folder with figure.html and fit.js.
"""

import json
import re
from html import escape
from urllib.parse import quote, urlsplit

TITLE = "Vectors and their cosine similarity"
# What each figure needs in a column of 720 pixels; fit.js then knows better.
HEIGHTS = {
    "cosine": "543",
    "dimension": "1192",
    "ratio": "1243",
    "pairs": "977",
    "exercise": "1478",
    "metric": "1102",
    "embedding": "2026",
    "highdim": "1039",
    "tokens": "888",
    "words": "1964",
}
NO_ADDRESS = (
    "cosine_lab: say where figure.html is, as in "
    "cosine_lab: https://example.org/cosine-lab/ (it is {!r})"
)


def height_of(given, values):
    """In pixels, before fit.js is there."""
    asks = "on" in (values.get("exercise"), values.get("graded"))
    kind = "exercise" if asks else values.get("figure")
    try:
        return int(float(given or HEIGHTS.get(kind, HEIGHTS["cosine"])))
    except ValueError:
        raise ValueError(f"cosine_lab: height is a number of pixels, as in 560 (it is {given!r})")


def frame(address, values):
    """The HTML of one figure. `values`: parameters by name, and `title` and `height`."""
    if urlsplit(address or "").scheme not in ("http", "https"):
        raise ValueError(NO_ADDRESS.format(address))
    folder = address.rstrip("/") + "/"
    values = {"theme": "page", **values}
    title = values.pop("title", TITLE)
    height = height_of(values.pop("height", ""), values)
    query = "&".join(f"{name}={quote(str(text), safe=':,;/@=')}" for name, text in values.items())
    return (
        f'<iframe src="{escape(folder + "figure.html?" + query)}" title="{escape(title)}" width="100%"'
        f' height="{height}" loading="lazy" allow="fullscreen; clipboard-write"'
        f' style="border: 0; height: {height}px"></iframe>\n<script src="{escape(folder + "fit.js")}" async></script>'
    )


BLOCK = re.compile(r"^```+ *\{cosine-lab\} *\n(.*?)^```+ *$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"^ *:([\w-]+):(.*)$", re.MULTILINE)


def text_of(written):
    """A value as it stands in a block; what YAML would misread is in quotes."""
    text = written.strip()
    return json.loads(text) if text.startswith('"') else text


def on_page_markdown(markdown, config, **_):
    """The hook of MkDocs."""

    def figure(block):
        values = {name: text_of(text) for name, text in OPTION.findall(block[1])}
        return "\n" + frame(config["extra"].get("cosine_lab"), values) + "\n"

    return BLOCK.sub(figure, markdown)


class AnyOption(dict):
    """The options of a directive, whose names the figure checks."""

    def __bool__(self):
        return True

    def __contains__(self, name):
        return True

    def __getitem__(self, name):
        # MyST reads YAML, where "on" is true, which it hands over as nothing, and "off" is False.
        return lambda text: "on" if text is None else "off" if text == "False" else text


def setup(app):
    """The extension of Sphinx."""
    from docutils import nodes
    from docutils.parsers.rst import Directive

    class CosineLab(Directive):
        option_spec = AnyOption()

        def run(self):
            address = self.state.document.settings.env.config.cosine_lab
            return [nodes.raw("", frame(address, dict(self.options)), format="html")]

    app.add_config_value("cosine_lab", "", "html")
    app.add_directive("cosine-lab", CosineLab)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
