-- Actifs occupés de territoire à territoire, à chaque maille de la région ; ailleurs, le département.
with flux as (
  -- Une commune hors de France n'a pas de département.
  select f.annee, r.commune as residence, r.departement as dep_residence, r.region as reg_residence, r.dans_region as reside,
    t.commune as travail, t.departement as dep_travail, t.region as reg_travail,
    coalesce(t.dans_region, false) as travaille, sum(f.actifs) as actifs
  from staging.stg_flux_domicile_travail__flux as f
  join marts.dim_passage_communes as pr on pr.code = f.residence
  join marts.dim_communes as r on r.commune = pr.commune
  left join marts.dim_passage_communes as pt on pt.code = f.travail
  left join marts.dim_communes as t on t.commune = pt.commune
  where r.dans_region or t.dans_region
  group by all
), mailles as (
  select *, unnest(['epci', 'bassin', 'zone_emploi', 'departement', 'region']) as maille from flux
)
select m.annee, m.maille,
  case when m.maille = 'region' then 'region:' || m.reg_residence when m.maille = 'departement' or not m.reside then 'departement:' || m.dep_residence else m.maille || ':' || zr.code end as de,
  case when m.travail is null then 'etranger' when m.maille = 'region' then 'region:' || m.reg_travail when m.maille = 'departement' or not m.travaille then 'departement:' || m.dep_travail else m.maille || ':' || zt.code end as vers,
  round(sum(m.actifs), 3) as actifs
from mailles as m
left join marts.dim_zonages as zr on zr.maille = m.maille and zr.commune = m.residence
left join marts.dim_zonages as zt on zt.maille = m.maille and zt.commune = m.travail
where (m.maille in ('departement', 'region') or not m.reside or zr.code is not null) and (m.maille in ('departement', 'region') or not m.travaille or zt.code is not null)
group by all
