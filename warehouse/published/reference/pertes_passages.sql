/*---
description: Ce que chaque passage entre codes relie et ce qu'il perd
tri: [source, nomenclature_de, nomenclature_vers]
colonnes:
  source: Qui donne le passage
  nomenclature_de: Nomenclature de départ
  nomenclature_vers: Nomenclature d'arrivée
  codes: Codes de départ que connaît la source
  relies: Codes de départ qui ont au moins une arrivée
  perdus: Codes de départ qui n'en ont pas
  multiples: Codes de départ qui en ont plusieurs
---*/
select source, nomenclature_de, nomenclature_vers, codes, relies, perdus, multiples from marts.dim_pertes_passages
union all
select source, nomenclature_de, nomenclature_vers, codes, relies, perdus, multiples from marts.dim_pertes_metiers
