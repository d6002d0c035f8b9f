/*---
description: Métiers des nomenclatures FAP 2009, FAP 2021, ROME, et familles de l'enquête BMO
tri: [metier]
colonnes:
  metier: Code typé, par exemple fap2021:A0X40
  nomenclature: fap2021, fap2009, rome ou bmo_famille
  niveau: fap341, fap228, fap86, fap22 ; fap225, fap87, fap22 ; rome ; bmo_famille
  code: Code officiel
  libelle: Libellé
  parent: Métier qui le contient (code typé)
  page: Code typé sous lequel ce métier a sa page, le sien quand aucun autre n'est le même métier
---*/
select metier, nomenclature, niveau, code, libelle, parent, coalesce(page, metier) as page
from marts.dim_metiers
left join marts.dim_pages_metiers using (metier)
