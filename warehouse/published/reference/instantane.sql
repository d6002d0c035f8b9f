/*---
description: Ce que l'instantané dit de lui-même
tri: [cle]
colonnes:
  cle: profil, region (code typé, pays:FR pour la France), hexagones (régions mises en hexagones, séparées par une espace), region_nom, adjectif, demo (oui ou non), interne (oui ou non), construit_le (ISO 8601), version, resolution_base, resolution_population, detour, traversees (leur nombre), positions ; accessibilite_entite, accessibilite_contact, accessibilite_recours, mentions_editeur, mentions_directeur, mentions_hebergeur, mentions_contact, mentions_securite quand le profil les donne ; carte_… (seuils de la carte des formations)
  valeur: Valeur, en texte
---*/
select cle, valeur from meta.profil
union all
select 'positions', case
  when not exists (from marts.fct_cellules_contours) then 'Sans contours de communes : chaque hexagone va à la commune la plus proche.'
  when exists (from marts.fct_cellules_proches) then 'Contours de communes, complétés par la commune la plus proche là où ils manquent.'
  else 'Contours de communes.' end
