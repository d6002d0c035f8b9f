"""Interroger un site Maille et lire ses réponses en tableaux pandas.

>>> import maille
>>> maille.serveur("https://maille.exemple.fr")
>>> tableau = maille.demander("gpec/projets_recrutement", territoire="departement:29")
>>> tableau.attrs["citation"]

Le site se dit une fois, par :func:`serveur` ou par la variable d’environnement ``MAILLE_SERVEUR`` ; pour en interroger
deux, on fait deux :class:`Maille`.
"""

from .client import Maille, Requete, demander, decrire, chercher, formations, instantanes, metiers, pages, serveur, territoires
from .client import tous_les_indicateurs as tableau
from .erreurs import AvertissementMaille, ErreurMaille, RefusMaille, ServeurInjoignable

__all__ = [
    "AvertissementMaille",
    "ErreurMaille",
    "Maille",
    "RefusMaille",
    "Requete",
    "ServeurInjoignable",
    "chercher",
    "decrire",
    "demander",
    "formations",
    "instantanes",
    "metiers",
    "pages",
    "serveur",
    "tableau",
    "territoires",
]
