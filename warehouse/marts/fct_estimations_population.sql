-- Habitants au 1er janvier par département, sexe et âge, et de chaque région, somme de ses départements d'aujourd'hui. Le dernier fichier l'emporte.
-- Une case d'une région n'est donnée que si tous ses départements l'ont.
with retenus as (
  select annee, departement, sexe, age, population from staging.stg_estimations_population__departements
  qualify dense_rank() over (partition by annee, departement order by fichier desc) = 1
), tailles as (
  select region, count(*) as departements from marts.dim_departements group by region
)
select annee, 'departement:' || departement as territoire, sexe, age, population from retenus
union all
select r.annee, 'region:' || d.region, r.sexe, r.age, sum(r.population)::bigint
from retenus as r
join marts.dim_departements as d on d.code = r.departement
join tailles as t on t.region = d.region
group by r.annee, d.region, r.sexe, r.age, t.departements
having count(*) = t.departements
