"""One GET of the site: compressed, retried when the site says when to come back, asked again by its ETag."""

from __future__ import annotations

import gzip
import json
import time
import urllib.error
import urllib.request
from collections import OrderedDict
from email.utils import parsedate_to_datetime
from datetime import datetime, timezone
from typing import Any, Optional

from .erreurs import RefusMaille, ServeurInjoignable

# The site is full for a moment, or a proxy before it counts requests: both say when to come back.
REVENIR = (429, 503)
ATTENTE_MAX = 60.0
GARDEES = 16


class Transport:
    def __init__(self, site: str, delai: float, essais: int) -> None:
        if not site.startswith(("http://", "https://")):
            raise ValueError(f"serveur : « {site} » ; une adresse est attendue, comme https://maille.exemple.fr")
        self.site = site.rstrip("/")
        self.delai = delai
        self.essais = max(1, essais)
        self._gardees: OrderedDict[str, tuple[str, bytes]] = OrderedDict()

    def json(self, chemin: str) -> Any:
        """@param chemin: path and query, encoded"""
        adresse = self.site + chemin
        corps = self._lire(adresse)
        try:
            return json.loads(corps)
        except ValueError:
            raise ServeurInjoignable(f"{adresse} : la réponse n’est pas du JSON ; est-ce un site Maille ?") from None

    def _lire(self, adresse: str) -> bytes:
        gardee = self._gardees.get(adresse)
        entetes = {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": "maille-python/0.1"}
        if gardee is not None:
            entetes["If-None-Match"] = gardee[0]
        for essai in range(1, self.essais + 1):
            try:
                demande = urllib.request.Request(adresse, headers=entetes)
                with urllib.request.urlopen(demande, timeout=self.delai) as reponse:
                    corps = _decompresse(reponse.read(), reponse.headers.get("Content-Encoding"))
                    self._garder(adresse, reponse.headers.get("ETag"), corps)
                    return corps
            except urllib.error.HTTPError as erreur:
                with erreur:
                    if erreur.code == 304 and gardee is not None:
                        self._gardees.move_to_end(adresse)
                        return gardee[1]
                    attente = _attente(erreur.headers.get("Retry-After"), essai)
                    if erreur.code in REVENIR and essai < self.essais and attente <= ATTENTE_MAX:
                        time.sleep(attente)
                        continue
                    corps = _decompresse(erreur.read(), erreur.headers.get("Content-Encoding"))
                    raise _refus(erreur.code, corps, adresse, self.site) from None
            except (OSError, EOFError) as erreur:
                raison = getattr(erreur, "reason", erreur)
                raise ServeurInjoignable(
                    f"{adresse} : {raison} ; vérifiez l’adresse du site, ou allongez le délai ({self.delai:g} s)"
                ) from erreur
        raise AssertionError("unreachable")

    def _garder(self, adresse: str, etag: Optional[str], corps: bytes) -> None:
        if etag is None:
            return
        self._gardees[adresse] = (etag, corps)
        self._gardees.move_to_end(adresse)
        if len(self._gardees) > GARDEES:
            self._gardees.popitem(last=False)


def _decompresse(corps: bytes, encodage: Optional[str]) -> bytes:
    return gzip.decompress(corps) if encodage == "gzip" else corps


def _attente(dit: Optional[str], essai: int) -> float:
    """Seconds to wait: those that the site says, as a number or a date, else more at each try."""
    if dit is None:
        return float(2**essai)
    try:
        return max(0.0, float(dit))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(dit) - datetime.now(timezone.utc)).total_seconds())
    except (TypeError, ValueError):
        return float(2**essai)


def _refus(statut: int, corps: bytes, adresse: str, site: str) -> Exception:
    try:
        document = json.loads(corps)
        return RefusMaille(document, adresse, site)
    except (ValueError, KeyError, TypeError):
        return ServeurInjoignable(f"{adresse} : statut {statut}, sans explication")
