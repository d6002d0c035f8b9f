/*---
description: Passages d'un code à un autre (certification, Certif Info, diplôme, Formacode, NSF, ROME), plusieurs à plusieurs, sans poids
tri: [source, de, vers]
colonnes:
  source: Qui donne le passage ; intitules quand diplôme et fiche ont même diplôme et même intitulé
  nomenclature_de: Nomenclature de départ
  de: Code typé de départ
  nomenclature_vers: Nomenclature d'arrivée
  vers: Code typé d'arrivée
---*/
select source, nomenclature_de, de, nomenclature_vers, vers from marts.dim_passages_certification
