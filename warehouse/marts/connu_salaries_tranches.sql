/*---
connu_par: { de: publie.etablissements_cellules, quantite: salaries, champ: employeurs }
---*/
-- Ce que disent les tranches de Sirene, l'année pour laquelle elles sont données : tant d'employeurs, de tant à tant de salariés chacun.
select annee_tranche as annee, 'commune:' || commune as territoire, activite, count(*)::bigint as etablissements,
  sum(tranche_min(tranche))::bigint as effectif_min,
  if(bool_or(tranche_max(tranche) is null), null, sum(tranche_max(tranche))::bigint) as effectif_max
from marts.fct_etablissements_sirene
where actif and tranche_min(tranche) >= 1 and annee_tranche is not null and activite <> 'non_rangee'
group by all
