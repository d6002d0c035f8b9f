-- Entrées de l'année dans les départements de la région et leur somme.
with lignes as (
  select e.trimestre, e.sexe, e.age, e.diplome, e.financeur, e.entrees, unnest([e.territoire, getvariable('region_territoire')]) as territoire
  from staging.stg_entrees_formation__entrees as e
  join marts.dim_departements as d on e.territoire = 'departement:' || d.code
  where d.region = getvariable('region')
)
select trimestre, territoire, sexe, age, diplome, financeur, sum(entrees)::bigint as entrees from lignes group by all
