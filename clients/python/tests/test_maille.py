"""Sans site : un serveur d’essai répond ce que l’on écrit ici. Avec ``MAILLE_SERVEUR``, un vrai site est lu aussi."""

import gzip
import json
import os
import threading
import unittest
from urllib.parse import unquote
import warnings
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pandas as pd

import maille
from maille.adresse import chemin_de, tenue


def colonne(nom, type_="texte", **autres):
    drapeaux = dict.fromkeys(("protege", "bornes", "classe", "ic", "visible", "ecart"), False)
    return {"nom": nom, "libelle": nom, "role": "dimension", "type": type_, "temps": None, "unite": None, **drapeaux, **autres}


COLONNES = [
    colonne("code"),
    colonne("mois", temps="mois"),
    colonne("trimestre", temps="trimestre"),
    colonne("jour", "date"),
    colonne("projets", "entier", protege=True, bornes=True, visible=True),
    colonne("part", "decimal", classe=True, ic=True, ecart=True),
    colonne("estime", "booleen"),
]
LIGNES = [
    ["01004", "2024-02", "2024T4", "2024-02-29", 9007199254740991, 1, 2, 1.5, 0.5, "diffuse", None, 0.1, 2, 0, 1, "superieur", True],
    ["NA", None, "2025T1", None, None, 1, 4, 2.5, 1.5, "intervalle", "bassin:5314", None, None, None, None, None, None],
    ["", "1999-12", None, "9999-12-31", 0, 0, 0, 0, 0, "diffuse", None, 1, 5, 1, 1, None, False],
]
NOMS = "code mois trimestre jour projets projets_min projets_max projets_milieu projets_marge projets_statut projets_visible part part_classe part_ic_min part_ic_max part_ecart estime"


def reponse(lignes, adresse, **autres):
    vide = dict.fromkeys(("sources", "vue", "motifs", "non_lues", "signalements", "couverture", "territoires_visibles", "statuts"), [])
    requete = dict.fromkeys(("titre", "question", "formule", "champ", "notes", "lecture"), "")
    return {
        "requete": {"id": "essai/tout", "version": "v", **requete},
        "parametres": {},
        "parametres_libelles": {"territoire": "Finistère"},
        "adresse": adresse,
        "citation": f"Insee, http://s{tenue(adresse, 'i1')}.",
        "instantane": {"id": "i1", "construit_le": "2026-01-01T00:00:00Z"},
        **vide,
        "etat": "complet",
        "avertissement": None,
        "colonnes": COLONNES,
        "page": None,
        "tronque": False,
        "lignes": [dict(zip(NOMS.split(), ligne)) for ligne in lignes],
        **autres,
    }


class Faux(BaseHTTPRequestHandler):
    """Answers by the end of the path; counts what is asked."""

    demandes: list = []

    def do_GET(self):
        self.demandes.append(self.path)
        demande = urlsplit(self.path)
        query = {nom: valeurs[0] for nom, valeurs in parse_qs(demande.query).items()}
        fois = self.demandes.count(self.path)
        if demande.path.endswith("/plein") and fois < 3:
            return self.rendre(503, {"title": "Plein", "status": 503, "detail": "revenez"}, {"Retry-After": "0"})
        if demande.path.endswith("/ferme"):
            return self.rendre(503, {"title": "Fermé", "status": 503, "detail": "demain"}, {"Retry-After": "86400"})
        if demande.path.endswith("/refus"):
            probleme = {"parametre": "annee", "message": "'1800' inconnu", "suggestions": []}
            return self.rendre(400, {"title": "Non", "status": 400, "detail": "d", "problemes": [probleme], "essayez": "/la"})
        if demande.path.endswith("/autre"):
            return self.rendre(200, "<html>", {}, brut=True)
        if self.headers.get("If-None-Match") == '"e1"':
            return self.rendre(304, None)
        debut, taille = int(query.get("offset", 0)), int(query.get("limit", 99))
        page = {"total": 3} if "limit" in query else None
        rendue = reponse(LIGNES[debut : debut + taille], self.path.replace("&instantane=i1", ""), page=page)
        if page:
            rendue["vue"] = ["Lignes."]
            rendue["signalements"] = ["commun", f"page {debut}"]
            # One of its texts is no month there.
            if demande.path.endswith("/mixte") and debut > 0:
                rendue["colonnes"] = [{**une, "temps": None} for une in COLONNES]
        self.rendre(200, rendue, {"ETag": '"e1"'})

    def rendre(self, statut, document, entetes=(), brut=False):
        self.send_response(statut)
        corps = b"" if document is None else document.encode() if brut else gzip.compress(json.dumps(document).encode())
        for nom, valeur in {"Content-Encoding": "" if brut else "gzip", "Content-Length": str(len(corps)), **dict(entetes)}.items():
            self.send_header(nom, valeur)
        self.end_headers()
        self.wfile.write(corps)

    def log_message(self, *_):
        pass


class SansSite(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.http = ThreadingHTTPServer(("127.0.0.1", 0), Faux)
        threading.Thread(target=cls.http.serve_forever, daemon=True).start()
        cls.adresse = f"http://127.0.0.1:{cls.http.server_port}"

    @classmethod
    def tearDownClass(cls):
        cls.http.shutdown()
        cls.http.server_close()

    def setUp(self):
        Faux.demandes.clear()
        self.site = maille.Maille(self.adresse + "/", delai=5)

    def test_types_declares(self):
        lu = self.site.demander("essai/tout")
        self.assertEqual(list(lu.columns), NOMS.split())
        types = {nom: str(lu[nom].dtype) for nom in ("code", "mois", "jour", "projets", "projets_milieu", "part", "part_classe", "part_ic_min", "estime")}
        self.assertEqual(list(types.values()), ["string", "datetime64[s]", "datetime64[s]", "Int64", "Float64", "Float64", "Int64", "Float64", "boolean"])
        self.assertEqual(list(lu["code"]), ["01004", "NA", ""])
        self.assertEqual([None if pd.isna(m) else m.date() for m in lu["mois"]], [date(2024, 2, 1), None, date(1999, 12, 1)])
        self.assertEqual([None if pd.isna(t) else t.date() for t in lu["trimestre"]], [date(2024, 10, 1), date(2025, 1, 1), None])
        self.assertEqual(lu["jour"][2].date(), date(9999, 12, 31))
        self.assertEqual(lu["projets"][0], 2**53 - 1)
        self.assertIs(lu["projets"][1], pd.NA)
        self.assertEqual((lu["projets_statut"][1], lu["projets_min"][1], lu["projets_max"][1]), ("intervalle", 1, 4))

    def test_reponse_vide(self):
        plein, vide = self.site.demander("essai/tout"), self.site.demander("essai/tout", limit=9, offset=8)
        self.assertEqual(len(vide), 0)
        self.assertTrue((vide.dtypes == plein.dtypes).all())

    def test_tableau_de_tous_les_indicateurs(self):
        self.site.tableau("epci", ["chomage", "emplois"])
        demande = unquote(Faux.demandes[-1])
        for dit in ("/requests/reference/tableau_epci?", "colonnes=territoire,nom,chomage,emplois"):
            self.assertIn(dit, demande)
        self.site.tableau("bassin", ["chomage"], long=True)
        for dit in ("/requests/reference/indicateurs?", "maille=bassin", "filtre=indicateur=chomage"):
            self.assertIn(dit, unquote(Faux.demandes[-1]))
        self.assertTrue(callable(maille.tableau))

    def test_provenance(self):
        attrs = self.site.demander("essai/tout", territoire="departement:29").attrs
        self.assertEqual(attrs["adresse"], f"{self.adresse}/api/v1/requests/essai/tout?territoire=departement:29&instantane=i1")
        self.assertEqual((attrs["territoire"], attrs["instantane"], attrs["version"]), ("Finistère", "i1", "v"))
        json.dumps(attrs)

    def test_pages_reunies(self):
        entier = self.site.demander("essai/tout", territoire="departement:29")
        reuni = self.site.demander("essai/tout", territoire="departement:29", par_page=2)
        self.assertTrue(reuni.equals(entier))
        self.assertIn("instantane=i1", Faux.demandes[-1])
        self.assertEqual(reuni.attrs["adresse"], entier.attrs["adresse"])
        self.assertEqual(reuni.attrs["citation"], entier.attrs["citation"])
        self.assertEqual(reuni.attrs["signalements"], ["commun", "page 0", "page 2"])
        self.assertEqual(reuni.attrs["vue"], [])
        self.assertEqual([len(page) for page in self.site.pages("essai/tout", par_page=2)], [2, 1])
        with self.assertRaises(ValueError):
            self.site.demander("essai/tout", par_page=2, offset=1)

    def test_une_page_sans_dates_laisse_des_textes(self):
        self.assertEqual(list(self.site.demander("essai/mixte", par_page=2)["mois"].dropna()), ["2024-02", "1999-12"])

    def test_revient_quand_on_le_lui_dit(self):
        self.assertEqual(len(self.site.demander("essai/plein")), 3)
        self.assertEqual(len(Faux.demandes), 3)
        with self.assertRaises(maille.RefusMaille) as ferme:
            self.site.demander("essai/ferme")
        self.assertEqual((ferme.exception.statut, len(Faux.demandes)), (503, 4))

    def test_refus(self):
        with self.assertRaises(maille.RefusMaille) as refus:
            self.site.demander("essai/refus", annee=1800)
        self.assertEqual(refus.exception.essayez, self.adresse + "/la")
        for dit in ("annee : '1800' inconnu", "essai/refus?annee=1800", f"essayez : {self.adresse}/la"):
            self.assertIn(dit, str(refus.exception))

    def test_pas_un_site(self):
        with self.assertRaisesRegex(maille.ServeurInjoignable, "JSON"):
            self.site.demander("essai/autre")
        with self.assertRaisesRegex(maille.ServeurInjoignable, "vérifiez l’adresse"):
            maille.Maille("http://127.0.0.1:1", delai=1).demander("essai/tout")
        with self.assertRaisesRegex(ValueError, "une adresse est attendue"):
            maille.Maille("maille.exemple.fr")

    def test_une_reponse_inchangee_ne_revient_pas(self):
        self.assertTrue(self.site.demander("essai/tout").equals(self.site.demander("essai/tout")))
        self.assertEqual(len(Faux.demandes), 2)

    def test_adresses(self):
        demande = {"territoire": ["a:1", "b:*"], "annee": 2024, "vide": None, "seuil": 5.0, "filtre": ["x>=1", "y~é,è"], "ok": True}
        self.assertEqual(
            chemin_de("t/r", demande),
            "/api/v1/requests/t/r?territoire=a:1,b:*&annee=2024&seuil=5&filtre=x%3E%3D1%3By~%C3%A9,%C3%A8&ok=oui",
        )
        self.assertEqual(chemin_de("r", {"quand": pd.Timestamp(2024, 2, 29)}), "/api/v1/requests/r?quand=2024-02-29")
        for mauvais in ([], pd.NA, float("nan"), [None]):
            with self.assertRaises(ValueError):
                chemin_de("t/r", {"territoire": mauvais})


@unittest.skipUnless(os.environ.get("MAILLE_SERVEUR"), "MAILLE_SERVEUR ne dit aucun site")
class AvecSite(unittest.TestCase):
    def setUp(self):
        warnings.simplefilter("ignore", maille.AvertissementMaille)

    def test_trouver_decrire_demander(self):
        self.assertIn("gpec/projets_recrutement", list(maille.chercher("projets de recrutement")["id"]))
        fiche = maille.decrire("gpec/projets_recrutement")
        self.assertIn("2025", list(fiche.valeurs("annee")["valeur"]))
        self.assertIn("territoire : Territoire", str(fiche))
        lu = maille.demander("gpec/projets_recrutement", territoire=["departement:29", "departement:35"], annee=2025)
        self.assertEqual(set(lu["parametre_territoire"]), {"departement:29", "departement:35"})
        caches = lu[lu["projets"].isna()]
        self.assertTrue((caches["projets_min"] <= caches["projets_max"]).all() and len(caches) > 0)

    def test_un_instantane_se_tient(self):
        premier = maille.instantanes()["id"][0]
        lu = maille.demander("gpec/projets_recrutement", instantane=premier)
        self.assertEqual(lu.attrs["instantane"], premier)
        with self.assertRaises(maille.RefusMaille) as perdu:
            maille.demander("gpec/projets_recrutement", instantane="0" * 16)
        self.assertEqual(perdu.exception.statut, 410)

    def test_codes(self):
        self.assertEqual(maille.territoires("departement:29")["territoire"][0], "departement:29")
        self.assertTrue(maille.metiers("serveur")["metier"].str.contains(":").all())
        self.assertTrue(maille.formations("cuisine")["formation"].str.startswith("cfd:").all())

    def test_refus_en_francais(self):
        with self.assertRaises(maille.RefusMaille) as refus:
            maille.demander("gpec/projets_recrutement", territoire="commune:29019")
        self.assertIn("mailles acceptées", str(refus.exception))


if __name__ == "__main__":
    unittest.main()
