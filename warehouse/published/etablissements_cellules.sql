/*---
description: Établissements actifs par cellule, commune et activité (Sirene), et l'intervalle de leurs salariés d'après les bornes de leurs tranches
tri: [cellule, commune, activite]
quantites:
  salaries_max: { quantite: salaries, champ: employeurs }
colonnes:
  cellule: Cellule H3 à la résolution resolution_population ; vide quand la place n'est pas diffusée ou pas connue
  commune: Commune (code typé)
  activite: Poste A17 (a17:C1) ou non_rangee
  etablissements: Établissements actifs
  employeurs: Dont d'au moins un salarié d'après leur tranche
  grands: Dont de cinquante salariés ou plus
  inconnus: Dont sans tranche d'effectif, non comptés dans les salariés
  salaries_min: Somme des bornes basses des tranches
  salaries_max: Somme des bornes hautes, vide si une tranche est ouverte
---*/
select cellule, 'commune:' || commune as commune, activite, count(*)::integer as etablissements,
  count(*) filter (tranche_min(tranche) >= 1)::integer as employeurs, count(*) filter (tranche_min(tranche) >= 50)::integer as grands,
  count(*) filter (tranche is null)::integer as inconnus, coalesce(sum(tranche_min(tranche)), 0)::bigint as salaries_min,
  if(bool_or(tranche is not null and tranche_max(tranche) is null), null, coalesce(sum(tranche_max(tranche)), 0))::bigint as salaries_max
from marts.fct_etablissements_sirene
where actif
group by cellule, commune, activite
