-- Projections des régions connues. Ce qu'un fichier au gabarit donne d'une région l'emporte sur le classeur de la Dares, qui n'a que le scénario de référence.
with gabarit as (
  select base, horizon, territoire, nomenclature, metier, libelle, scenario, emploi, creations, departs, debutants
  from staging.stg_metiers_2030__projections
  where territoire in (select territoire from marts.dim_territoires)
)
select * from gabarit
union all
select 2019, 2030, t.territoire, 'fap2009', d.metier, d.libelle, 'reference', d.emploi, d.creations, d.departs, d.debutants
from staging.stg_metiers_2030__dares as d
join marts.dim_regions as r on nom_compare(r.nom) = d.region
join marts.dim_territoires as t on t.territoire = 'region:' || r.code
where t.territoire not in (select territoire from gabarit where base = 2019 and horizon = 2030 and scenario = 'reference')
