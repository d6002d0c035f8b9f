"""Ce qui peut mal se passer, et ce que le site en dit."""

from __future__ import annotations

from typing import Any, Mapping, Sequence


class ErreurMaille(Exception):
    """Toute erreur de ce paquet."""


class ServeurInjoignable(ErreurMaille):
    """Le site ne répond pas, répond trop tard, ou répond autre chose que Maille."""


class RefusMaille(ErreurMaille):
    """Le site refuse une demande et dit pourquoi.

    :ivar statut: statut HTTP (400 paramètre refusé, 404 requête inconnue, 410 instantané qui n’est plus gardé…)
    :ivar detail: la phrase du site, en français
    :ivar problemes: un dictionnaire par problème : ``parametre``, ``message``, ``suggestions``
    :ivar adresse: ce qui a été demandé
    :ivar essayez: une adresse voisine à laquelle le site répond, ou None
    """

    def __init__(self, document: Mapping[str, Any], adresse: str, site: str) -> None:
        self.statut: int = document["status"]
        self.titre: str = document["title"]
        self.detail: str = document["detail"]
        self.problemes: Sequence[Mapping[str, Any]] = document.get("problemes", [])
        self.adresse = adresse
        voisine = document.get("essayez")
        self.essayez: str | None = None if voisine is None else site + voisine
        lignes = [f"{self.titre} ({self.statut})"]
        lignes += [f"  {p['parametre']} : {_sans_nom(p)}" for p in self.problemes] or [f"  {self.detail}"]
        lignes.append(f"  demandé : {adresse}")
        if self.essayez is not None:
            lignes.append(f"  essayez : {self.essayez}")
        super().__init__("\n".join(lignes))


def _sans_nom(probleme: Mapping[str, Any]) -> str:
    """Some messages begin with the name of their parameter, which the line has already."""
    return probleme["message"].removeprefix(f"{probleme['parametre']} : ")


class AvertissementMaille(UserWarning):
    """La réponse est là, mais il faut le savoir : incomplète, coupée, ou synthétique."""
