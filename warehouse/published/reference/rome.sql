/*---
description: Fiches du ROME v3 et du ROME 4.0 côte à côte
tri: [version, code]
colonnes:
  version: rome_v3 (532 fiches) ou rome_v4
  code: Code de la fiche ; le même code peut nommer deux métiers selon la version
  libelle: Libellé dans cette version
  code_parent: Fiche du ROME v3 d'où vient celle-ci (ROME 4.0)
  libelle_autre_version: Libellé du même code dans l'autre version, quand il n'est pas le même
  grand_domaine: Grand domaine, quand le fichier le donne
  domaine: Domaine professionnel, quand le fichier le donne
  riasec_majeur: Intérêt professionnel dominant (R, I, A, S, E ou C)
  riasec_mineur: Intérêt professionnel second
  transition_eco: Emploi vert, blanc, brun… au sens du producteur (ROME 4.0)
  transition_numerique: Métier de la transition numérique (ROME 4.0)
  transition_demographique: Métier de la transition démographique (ROME 4.0)
  reglemente: Emploi réglementé (ROME 4.0)
  cadre: Emploi de cadre (ROME 4.0)
  appellations: Appellations de la fiche
  competences: Savoirs, savoir-faire et activités de la fiche
---*/
select version, code, libelle, code_parent, libelle_autre_version, grand_domaine, domaine, riasec_majeur, riasec_mineur, transition_eco, transition_numerique,
  transition_demographique, reglemente, cadre, appellations, competences
from marts.dim_rome
