/*---
description: Groupes (trois chiffres) et domaines (deux chiffres) de la nomenclature des spécialités de formation (NSF)
tri: [code]
colonnes:
  code: Code NSF
  niveau: groupe ou domaine
  libelle: Intitulé
---*/
select code, case length(code) when 2 then 'domaine' else 'groupe' end as niveau, libelle from marts.dim_specialites
