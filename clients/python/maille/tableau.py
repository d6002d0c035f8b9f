"""From the JSON of an answer to a data frame: types are those that the site declares, none is guessed."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

import pandas as pd

from .erreurs import ServeurInjoignable

TYPES = {
    "entier": "Int64",
    "decimal": "Float64",
    "booleen": "boolean",
    "texte": "string",
    "cellule": "string",
    "date": "datetime64[s]",
}
# What goes with a figure, in the order of the columns: the flag of its column, the end of its name, its type (None: that of the figure).
COMPAGNONS = (
    ("bornes", "_min", None),
    ("bornes", "_max", None),
    ("bornes", "_milieu", "decimal"),
    ("bornes", "_marge", "decimal"),
    ("classe", "_classe", "entier"),
    ("protege", "_statut", "texte"),
    ("visible", "_visible", "texte"),
    ("ic", "_ic_min", "decimal"),
    ("ic", "_ic_max", "decimal"),
    ("ecart", "_ecart", "texte"),
)


def types_des_colonnes(colonnes: Sequence[Mapping[str, Any]]) -> dict[str, tuple[str, str | None]]:
    """Every column of the rows in order, companions after their figure: its type, and its kind of period."""
    types: dict[str, tuple[str, str | None]] = {}
    for colonne in colonnes:
        types[colonne["nom"]] = (colonne["type"], colonne.get("temps"))
        for drapeau, suffixe, type_ in COMPAGNONS:
            if colonne.get(drapeau):
                types[colonne["nom"] + suffixe] = (type_ or colonne["type"], None)
    return types


def tableau(colonnes: Sequence[Mapping[str, Any]], lignes: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    types = types_des_colonnes(colonnes)
    if lignes and list(lignes[0]) != list(types):
        raise ServeurInjoignable("Les colonnes rendues ne sont pas celles que le site déclare.")
    return pd.DataFrame({nom: _serie([ligne[nom] for ligne in lignes], *types[nom]) for nom in types})


def _serie(valeurs: Sequence[Any], type_: str, temps: str | None) -> pd.Series:
    if temps is not None:
        valeurs = [None if valeur is None else _premier_jour(valeur, temps) for valeur in valeurs]
        type_ = "date"
    return pd.Series(valeurs, dtype=TYPES[type_])


def _premier_jour(texte: str, temps: str) -> str:
    if temps == "mois":
        return f"{texte}-01"
    if temps == "trimestre":
        return f"{texte[:4]}-{int(texte[5:]) * 3 - 2:02d}-01"
    return texte
