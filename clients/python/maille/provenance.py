"""What goes with a table: where its figures come from, how to cite them, the address that gives them again."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from .adresse import sans_page, tenue

DE_LA_REQUETE = ("version", "titre", "question", "formule", "champ", "notes", "lecture")
DE_LA_REPONSE = (
    "parametres",
    "parametres_libelles",
    "citation",
    "sources",
    "vue",
    "etat",
    "motifs",
    "non_lues",
    "signalements",
    "couverture",
    "avertissement",
    "colonnes",
    "tronque",
    "territoires_visibles",
    "statuts",
)
# What each page says of its own rows.
PAR_PAGE = ("signalements", "territoires_visibles", "statuts")


def provenance(reponse: Mapping[str, Any], site: str) -> dict[str, Any]:
    """Texts, lists and dictionaries only: pandas writes them with a Parquet file, and compares them when tables are joined."""
    requete, instantane = reponse["requete"], reponse["instantane"]
    return {
        "requete": requete["id"],
        **{cle: requete[cle] for cle in DE_LA_REQUETE},
        "territoire": reponse["parametres_libelles"].get("territoire"),
        "adresse": site + tenue(reponse["adresse"], instantane["id"]),
        "instantane": instantane["id"],
        "construit_le": instantane["construit_le"],
        **{cle: reponse[cle] for cle in DE_LA_REPONSE},
    }


def provenance_des_pages(reponses: Sequence[Mapping[str, Any]], site: str) -> dict[str, Any]:
    """The same for all the pages of an answer put together: it is the whole answer that is cited."""
    premiere = reponses[0]
    instantane = premiere["instantane"]["id"]
    entiere = sans_page(premiere["adresse"])
    return {
        **provenance(premiere, site),
        "colonnes": colonnes_communes(reponses),
        **{cle: _reunis(reponses, cle) for cle in PAR_PAGE},
        "tronque": any(reponse["tronque"] for reponse in reponses),
        # The last sentence tells which page it is, where there are several.
        "vue": premiere["vue"] if len(reponses) == 1 else premiere["vue"][:-1],
        "adresse": site + tenue(entiere, instantane),
        "citation": premiere["citation"].replace(tenue(premiere["adresse"], instantane), tenue(entiere, instantane)),
    }


def colonnes_communes(reponses: Sequence[Mapping[str, Any]]) -> list[Any]:
    """A column is one of dates where it is on every page: the site keeps it a text as soon as one of its texts is none."""
    return [
        {**colonne, "temps": colonne["temps"] if all(r["colonnes"][rang]["temps"] == colonne["temps"] for r in reponses) else None}
        for rang, colonne in enumerate(reponses[0]["colonnes"])
    ]


def _reunis(reponses: Sequence[Mapping[str, Any]], cle: str) -> list[Any]:
    reunis: list[Any] = []
    for reponse in reponses:
        reunis += [un for un in reponse[cle] if un not in reunis]
    return reunis
