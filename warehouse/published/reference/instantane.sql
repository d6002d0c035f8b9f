/*---
description: Ce que l'instantané dit de lui-même
tri: [cle]
colonnes:
  cle: profil, region, region_nom, adjectif, demo (oui ou non), construit_le (ISO 8601), version, resolution_base, resolution_population, objectif_*, positions, avertissement_*
  valeur: Valeur, en texte
---*/
select cle, valeur from meta.profil
