"""A figure of cosine-lab as a widget of a notebook: in Jupyter, Colab and marimo, with the package anywidget.

    from cosine_lab_widget import CosineLab

    boats = CosineLab(
        address="https://example.org/cosine-lab/",
        parameters={"title": "Two boats"},
        vectors=[
            {"name": "Swift", "components": [4, 3]},
            {"name": "Gull", "components": [-1, 5]},
        ],
    )
    boats

A drag changes `boats.vectors` and `boats.measures`; to set `boats.vectors` moves the arrows. cosine_lab.js must lie beside
this file. The server of the figures must send `Access-Control-Allow-Origin: *`.
"""

from pathlib import Path

import anywidget
import traitlets


class CosineLab(anywidget.AnyWidget):
    """One figure. Traits that are set in Python change it; `measures` and `error` are its own to set."""

    _esm = Path(__file__).with_name("cosine_lab.js")

    # The folder with cosine-lab.js and figure.html.
    address = traitlets.Unicode("").tag(sync=True)
    # Parameters of the address by name, for what the figure begins with, and `title`.
    parameters = traitlets.Dict().tag(sync=True)
    # As in the figure's state: each with `name` and `components`. Empty: the figure's own.
    vectors = traitlets.List(traitlets.Dict()).tag(sync=True)
    # `cosine`, `angle` and others of the compared pair; None for figures without one.
    measures = traitlets.Dict(None, allow_none=True).tag(sync=True)
    # What went wrong last; empty while all is well.
    error = traitlets.Unicode("").tag(sync=True)
