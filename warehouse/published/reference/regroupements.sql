/*---
description: Ce que comptent les filières et les domaines, ceux de la région et ceux qui sont proposés à toutes ; ils peuvent se chevaucher, et leurs totaux ne s'additionnent alors pas
tri: [liste, regroupement, code]
colonnes:
  liste: metiers, activites ou specialites
  regroupement: Code du regroupement
  libelle: Libellé
  code: Métier (fap2021:… ou fap2009:…), activité (a88:… ou a38:…) ou spécialité de formation (nsf:…)
  partage: Le code est aussi dans un autre regroupement de la liste
  du_profil: La région a écrit ce regroupement dans son profil
---*/
select liste, regroupement, libelle, code, partage, du_profil
from marts.dim_regroupements
