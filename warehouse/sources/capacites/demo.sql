-- Places of the entry classes before the bac (CAP, seconde pro, and première pro of the families) whose pupils `effectifs` counts, for the same
-- rentrées so that they can be joined. The places of one school in six are not known (999); schools of the neighbouring towns in files of their own.
--> orion/{fichier}_{annee}.csv
with entrees as (
  select *, greatest(8, round(eleves / least(1.04,
    0.9 + 0.09 * (attrait - 1) + 0.16 * (hasard('remplissage', rentree, uai, mefstat) - 0.5))))::integer as places
  from base.classes where mefstat[1:4] in ('2321', '2381') or mefstat[1:4] = '2382' and famille is not null
)
select 'attractivite_capacite' as fichier, rentree as annee, uai, mefstat as mefstat11, if(hasard('connue', uai) < 1 / 6, 999, places) as capacite,
  round(places * attrait * autour(0.28, 'voeux', rentree, uai, mefstat) * coalesce(effet, 1))::integer as voeux1, 'ST' as statut, 'N' as recensement
from entrees left join base.histoires as h on h.source = 'capacites' and h.ou = mefstat
union all
select 'attractivite_capacites', annee, uai, mefstat, places, places, 'ST', 'N' from base.classes_voisines, (values (2023), (2024)) as t(annee)
  where mefstat[1] = '2'
order by all
