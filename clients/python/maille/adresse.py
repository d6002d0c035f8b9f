"""Addresses of the site, as it writes them: colons and commas stay readable."""

from __future__ import annotations

from datetime import date
from typing import Any, Mapping
from urllib.parse import quote

import pandas as pd

# Several values of a parameter are joined by a comma; several conditions, whose values may hold one, by a semicolon.
SEPARATEURS = {"filtre": ";"}


def chemin_de(nom: str, demande: Mapping[str, Any], racine: str = "/api/v1/requests") -> str:
    """@param demande: values by name; those that are None are left out, and take their default"""
    paires = [
        f"{parametre}={quote(_texte(parametre, valeur), safe=':,*')}"
        for parametre, valeur in demande.items()
        if valeur is not None
    ]
    return f"{racine}/{quote(nom, safe='/')}" + (f"?{'&'.join(paires)}" if paires else "")


def _texte(parametre: str, valeur: Any) -> str:
    if pd.api.types.is_list_like(valeur):
        valeurs = [_texte(parametre, une) for une in valeur]
        if not valeurs:
            raise ValueError(f"{parametre} : liste vide ; donnez une valeur, ou rien pour la valeur par défaut")
        return SEPARATEURS.get(parametre, ",").join(valeurs)
    if valeur is None or valeur is pd.NA or valeur is pd.NaT or valeur != valeur:
        raise ValueError(f"{parametre} : une valeur manque")
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, float) and valeur.is_integer():
        return str(int(valeur))
    if isinstance(valeur, date):
        return valeur.isoformat()[:10]
    return str(valeur)


def tenue(adresse: str, instantane: str) -> str:
    """The same address, held to a snapshot."""
    return _avec(adresse, ("instantane",), f"instantane={instantane}")


def sans_page(adresse: str) -> str:
    return _avec(adresse, ("limit", "offset"))


def _avec(adresse: str, ecartes: tuple[str, ...], *ajoutes: str) -> str:
    chemin, _, texte = adresse.partition("?")
    paires = [paire for paire in texte.split("&") if paire and paire.partition("=")[0] not in ecartes]
    return "?".join([chemin, "&".join([*paires, *ajoutes])]).rstrip("?")
