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

import re
from html import escape
from urllib.parse import quote, urlsplit

TITLE = "Vectors and their cosine similarity"
HEIGHT = "560"
NO_ADDRESS = (
    "cosine_lab: say where figure.html is, as in "
    "cosine_lab: https://example.org/cosine-lab/ (it is {!r})"
)


def frame(address, values):
    """The HTML of one figure. `values`: parameters by name, and `title` and `height`."""
    if urlsplit(address or "").scheme not in ("http", "https"):
        raise ValueError(NO_ADDRESS.format(address))
    folder = address.rstrip("/") + "/"
    values = {"theme": "page", **values}
    title = values.pop("title", TITLE)
    height = values.pop("height", HEIGHT)
    query = "&".join(f"{name}={quote(str(text), safe=':,;/@=')}" for name, text in values.items())
    return (
        f'<iframe src="{escape(folder + "figure.html?" + query)}" title="{escape(title)}" width="100%"'
        f' height="{escape(str(height))}" loading="lazy" allow="fullscreen; clipboard-write"'
        f' style="border: 0"></iframe>\n<script src="{escape(folder + "fit.js")}" async></script>'
    )


BLOCK = re.compile(r"^```+ *\{cosine-lab\} *\n(.*?)^```+ *$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"^ *:([\w-]+):(.*)$", re.MULTILINE)


def on_page_markdown(markdown, config, **_):
    """The hook of MkDocs."""

    def figure(block):
        values = {name: text.strip() for name, text in OPTION.findall(block[1])}
        return "\n" + frame(config["extra"].get("cosine_lab"), values) + "\n"

    return BLOCK.sub(figure, markdown)


class AnyOption(dict):
    """The options of a directive, whose names the figure checks."""

    def __bool__(self):
        return True

    def __contains__(self, name):
        return True

    def __getitem__(self, name):
        return lambda text: text or ""


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
