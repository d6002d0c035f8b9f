"""Les requêtes d’un site Maille : les trouver, les décrire, les poser."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from typing import Any, Iterable, Iterator, Mapping, Optional, Sequence, Union
from urllib.parse import quote

import pandas as pd

from .adresse import chemin_de
from .erreurs import AvertissementMaille, ErreurMaille
from .provenance import provenance, provenance_des_pages
from .tableau import tableau, types_des_colonnes
from .transport import Transport

DE_SOURCE = ["source", "titre", "producteur", "licence", "adresse", "millesime", "synthetique", "referentiel", "vie_mois"]


@dataclass(frozen=True)
class Requete:
    """Une requête du catalogue : ce qu’elle demande et ce qu’elle rend.

    :ivar parametres: un paramètre par ligne : ``nom``, ``libelle``, ``defaut``, ``facultatif``, ``mailles`` acceptées, ``min``, ``max``
    :ivar colonnes: une colonne par ligne : ``nom``, ``libelle``, ``role``, ``type``, ``unite``, et ``compagnons`` (bornes, statut…)
    :ivar reunir: les colonnes que ``group_by`` accepte
    """

    id: str
    version: str
    titre: str
    question: str
    formule: Optional[str]
    champ: Optional[str]
    notes: Sequence[str]
    mailles: Sequence[str]
    millesimes: Sequence[str]
    reunir: Sequence[str]
    disponible: bool
    motifs: Sequence[str]
    parametres: pd.DataFrame
    colonnes: pd.DataFrame
    sources: pd.DataFrame
    _valeurs: Mapping[str, Optional[Sequence[Mapping[str, str]]]]

    def valeurs(self, parametre: str) -> pd.DataFrame:
        """Les valeurs qu’un paramètre accepte, avec leur libellé ; vide quand elles ne se listent pas (territoires, nombres)."""
        if parametre not in self._valeurs:
            raise KeyError(f"{parametre} : inconnu ; paramètres : {', '.join(self._valeurs)}")
        return pd.DataFrame(self._valeurs[parametre] or [], columns=["valeur", "libelle"], dtype="string")

    def __str__(self) -> str:
        lignes = [f"{self.titre} ({self.id})", self.question, "Paramètres :"]
        lignes += [f"  {p.nom} : {p.libelle} (par défaut {p.defaut})" for p in self.parametres.itertuples()]
        lignes.append("Colonnes :")
        lignes += [f"  {c.nom} : {c.libelle}" for c in self.colonnes.itertuples()]
        return "\n".join(lignes)


class Maille:
    """Un site Maille.

    :param serveur: son adresse, comme ``https://maille.exemple.fr``
    :param delai: secondes avant d’abandonner une réponse
    :param essais: fois où une demande est faite quand le site, plein, dit de revenir (429, 503)
    """

    def __init__(self, serveur: str, *, delai: float = 60, essais: int = 4) -> None:
        self._transport = Transport(serveur, delai, essais)

    def demander(self, requete: str, /, *, par_page: Optional[int] = None, **parametres: Any) -> pd.DataFrame:
        """La réponse d’une requête, en tableau.

        Les entiers sont ``Int64``, les décimaux ``Float64``, les codes du texte, les mois et trimestres des dates (leur premier
        jour). Une valeur cachée est ``<NA>`` : son ``_statut`` dit pourquoi, ses ``_min`` et ``_max`` ce qu’on en sait,
        ``_milieu`` et ``_marge`` leur milieu et leur demi-largeur.
        D’où viennent les chiffres est dans ``tableau.attrs`` : ``sources``, ``instantane``, ``citation``, ``adresse``, ``notes``…

        :param requete: son identifiant, comme ``gpec/projets_recrutement`` (:meth:`chercher` les donne)
        :param par_page: demande la réponse par pages de tant de lignes, toutes du même instantané, et les réunit
        :param parametres: ceux de la requête, et ``filtre``, ``tri``, ``colonnes``, ``group_by``, ``limit``, ``instantane`` ; une
            liste vaut plusieurs valeurs, et plusieurs réponses réunies
        :raises RefusMaille: le site refuse et dit pourquoi
        :raises ServeurInjoignable: il ne répond pas
        """
        if par_page is None:
            reponse = self._transport.json(chemin_de(requete, parametres))
            resultat = tableau(reponse["colonnes"], reponse["lignes"])
            resultat.attrs = provenance(reponse, self._transport.site)
        else:
            reponses = list(self._reponses(requete, par_page, parametres))
            dite = provenance_des_pages(reponses, self._transport.site)
            resultat = tableau(dite["colonnes"], [ligne for reponse in reponses for ligne in reponse["lignes"]])
            resultat.attrs = dite
        _avertir(resultat.attrs)
        return resultat

    def tableau(
        self, maille: str = "epci", indicateurs: Union[str, Iterable[str]] = "*", *, long: bool = False, **parametres: Any
    ) -> pd.DataFrame:
        """Tous les indicateurs des territoires d’une maille : une ligne par territoire, ou par territoire et indicateur.

        :param indicateurs: leurs noms courts, ceux de la requête ``reference/dictionnaire_indicateurs`` ; tous par défaut
        :param long: une ligne par territoire et par indicateur, avec son unité, sa période, sa source
        """
        noms = [] if indicateurs == "*" else [indicateurs] if isinstance(indicateurs, str) else list(indicateurs)
        if long:
            choix = {"filtre": "indicateur=" + "|".join(noms)} if noms else {}
            return self.demander("reference/indicateurs", maille=maille, **choix, **parametres)
        choix = {"colonnes": ",".join(["territoire", "nom", *noms])} if noms else {}
        return self.demander("reference/tableau_" + maille, **choix, **parametres)

    def pages(self, requete: str, /, *, par_page: int = 10_000, **parametres: Any) -> Iterator[pd.DataFrame]:
        """La même réponse page par page, pour ce qui ne tient pas en mémoire ; toutes sont du même instantané."""
        for reponse in self._reponses(requete, par_page, parametres):
            page = tableau(reponse["colonnes"], reponse["lignes"])
            page.attrs = provenance(reponse, self._transport.site)
            yield page

    def decrire(self, requete: str, /) -> Requete:
        """Les paramètres d’une requête, leurs valeurs, ses colonnes, ses sources."""
        fiche = self._transport.json(f"/api/v1/catalogue/{quote(requete, safe='/')}")
        gardes = [nom for nom in Requete.__dataclass_fields__ if nom in fiche]
        colonnes = pd.DataFrame(fiche["colonnes"])[["nom", "libelle", "role", "type", "unite"]]
        colonnes["compagnons"] = [
            [nom for nom in types_des_colonnes([colonne]) if nom != colonne["nom"]] for colonne in fiche["colonnes"]
        ]
        noms = ["nom", "libelle", "domaine", "defaut", "facultatif", "mailles", "min", "max"]
        return Requete(
            **{
                **{nom: fiche[nom] for nom in gardes},
                "parametres": pd.DataFrame(fiche["parametres"], columns=noms),
                "colonnes": colonnes,
                "sources": pd.DataFrame(fiche["sources"], columns=DE_SOURCE),
                "_valeurs": {parametre["nom"]: parametre["valeurs"] for parametre in fiche["parametres"]},
            }
        )

    def chercher(self, texte: str = "", **choix: Any) -> pd.DataFrame:
        """Les requêtes du catalogue, les plus proches du texte d’abord ; toutes sans texte.

        :param choix: ce qui resserre : ``theme="gpec"``, ``maille="commune"``, ``disponible="oui"``…
        """
        noms = ["id", "titre", "question", "theme", "mailles", "millesimes", "disponible"]
        return self._liste("requests", "requetes", {"q": texte or None, **choix})[noms]

    def territoires(self, texte: str) -> pd.DataFrame:
        """Les territoires de ce nom ou de ce code ; ``territoire`` est ce que les requêtes attendent."""
        return self._liste("territories", "territoires", {"q": texte})

    def metiers(self, texte: str) -> pd.DataFrame:
        """Les métiers de ce nom ou de ce code ; ``metier`` est ce que les requêtes attendent."""
        return self._liste("occupations", "metiers", {"q": texte})

    def formations(self, texte: str) -> pd.DataFrame:
        """Les formations de ce nom ou de ce code ; ``formation`` est ce que les requêtes attendent."""
        return self._liste("courses", "formations", {"q": texte})

    def instantanes(self) -> pd.DataFrame:
        """Les instantanés gardés, que ``demander(…, instantane=…)`` accepte ; le premier est en service."""
        return self._liste("snapshots", "gardes", {})

    def _liste(self, nom: str, cle: str, demande: Mapping[str, Any]) -> pd.DataFrame:
        return pd.DataFrame(self._transport.json(chemin_de(nom, demande, racine="/api/v1"))[cle])

    def _reponses(self, requete: str, par_page: int, parametres: Mapping[str, Any]) -> Iterator[Any]:
        interdits = {"limit", "offset"} & parametres.keys()
        if interdits:
            raise ValueError(f"{', '.join(sorted(interdits))} : sans objet avec par_page")
        reponse = self._transport.json(chemin_de(requete, {**parametres, "limit": par_page}))
        tenu = {"instantane": reponse["instantane"]["id"]}
        yield reponse
        # Held to the snapshot of the first: a build between two pages would mix two answers.
        for debut in range(par_page, reponse["page"]["total"], par_page):
            yield self._transport.json(chemin_de(requete, {**parametres, **tenu, "limit": par_page, "offset": debut}))


def _avertir(attrs: Mapping[str, Any]) -> None:
    dits = [*attrs["motifs"]]
    if attrs["tronque"]:
        dits.append("Il y avait plus de lignes que la limite du site : demandez moins de territoires, ou filtrez.")
    if attrs["avertissement"] is not None:
        dits.append(attrs["avertissement"])
    for dit in dits:
        warnings.warn(f"{attrs['requete']} : {dit}", AvertissementMaille, stacklevel=4)


_courant: Optional[Maille] = None


def serveur(adresse: str, *, delai: float = 60, essais: int = 4) -> Maille:
    """Dit quel site interrogent les fonctions de ce module ; voir :class:`Maille`."""
    global _courant
    _courant = Maille(adresse, delai=delai, essais=essais)
    return _courant


def _site() -> Maille:
    if _courant is not None:
        return _courant
    adresse = os.environ.get("MAILLE_SERVEUR")
    if not adresse:
        raise ErreurMaille(
            'Quel site ? Dites-le par maille.serveur("https://…"), ou par la variable d’environnement MAILLE_SERVEUR.'
        )
    return serveur(adresse)


def demander(requete: str, /, *, par_page: Optional[int] = None, **parametres: Any) -> pd.DataFrame:
    return _site().demander(requete, par_page=par_page, **parametres)


def tous_les_indicateurs(
    maille: str = "epci", indicateurs: Union[str, Iterable[str]] = "*", *, long: bool = False, **parametres: Any
) -> pd.DataFrame:
    return _site().tableau(maille, indicateurs, long=long, **parametres)


def pages(requete: str, /, *, par_page: int = 10_000, **parametres: Any) -> Iterator[pd.DataFrame]:
    return _site().pages(requete, par_page=par_page, **parametres)


def decrire(requete: str, /) -> Requete:
    return _site().decrire(requete)


def chercher(texte: str = "", **choix: Any) -> pd.DataFrame:
    return _site().chercher(texte, **choix)


def territoires(texte: str) -> pd.DataFrame:
    return _site().territoires(texte)


def metiers(texte: str) -> pd.DataFrame:
    return _site().metiers(texte)


def formations(texte: str) -> pd.DataFrame:
    return _site().formations(texte)


def instantanes() -> pd.DataFrame:
    return _site().instantanes()


tous_les_indicateurs.__doc__ = Maille.tableau.__doc__
for _fonction in (demander, pages, decrire, chercher, territoires, metiers, formations, instantanes):
    _fonction.__doc__ = getattr(Maille, _fonction.__name__).__doc__
