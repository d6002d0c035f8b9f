-- Communes de France, et celles d'autrefois (déléguées, associées, arrondissements municipaux) avec la commune qui les porte ; les codes postaux sont ceux de
-- la commune actuelle.
with actuelles as (
  select code, nom, departement, region, population, codes_postaux, en_region
  from (
    select c.*, coalesce(r.dans_region, false) as en_region
    from staging.stg_decoupage__communes as c left join marts.dim_regions as r on r.code = c.region
    where c.type = 'commune-actuelle'
  )
)
select a.code as commune, coalesce(c.nom, a.nom) as nom, c.nom is not null as ancienne, a.departement, a.region, a.population,
  case when c.nom is null then array_to_string(list_sort(a.codes_postaux), ' ') end as codes_postaux, a.en_region
from actuelles as a
join (
  select code, null as nom from actuelles
  union all
  select commune_actuelle, nom from staging.stg_decoupage__communes where type <> 'commune-actuelle'
) as c on c.code = a.code
where c.nom is distinct from a.nom
