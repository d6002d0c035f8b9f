/*---
description: Regroupements de métiers et d'activités propres à la région ; ils peuvent se chevaucher, et leurs totaux ne s'additionnent alors pas
tri: [liste, regroupement, code]
colonnes:
  liste: metiers ou activites
  regroupement: Code du regroupement
  libelle: Libellé
  code: Métier (fap2021:…) ou activité (a88:… ou a38:…)
  partage: Le code est aussi dans un autre regroupement de la liste
---*/
select liste, regroupement, libelle, code, partage
from marts.dim_regroupements
