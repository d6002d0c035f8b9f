/*---
description: Élèves et indice de position sociale moyen des lycées, par voie, tels que les publie la DEPP ; un indice décrit les familles des élèves, non l'enseignement
tri: [rentree, uai, voie]
colonnes:
  rentree: Année de la rentrée
  uai: Établissement
  nom: Nom, tel que l'écrit le fichier
  secteur: public ou prive
  type: general_technologique, professionnel ou polyvalent
  commune: Commune (code typé)
  voie: generale_technologique ou professionnelle
  eleves: Élèves de la voie dans ce lycée
  ips: Indice moyen de ces élèves, sans unité, environ de 45 à 185
  ecart_type: Écart type de l'indice entre ces élèves
  statut: diffuse, ou non_diffuse quand le producteur tait l'indice
millesimes:
  ips_lycees: { nom: Indice de position sociale des lycées, valeur: rentree, libelle: 'rentrée {rentree}' }
---*/
select rentree, uai, nom, secteur, type, 'commune:' || commune as commune, voie, eleves, ips, ecart_type, if(ips is null, 'non_diffuse', 'diffuse') as statut
from marts.fct_ips_lycees
