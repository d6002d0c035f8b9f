/*---
description: L'année des populations légales, en France et dans chaque région et département - une édition peut en mêler plusieurs
tri: [territoire]
colonnes:
  territoire: pays, region ou departement (code typé)
  annee: Année des populations ; d'une région qui en mêle, celle de la plupart ; vide quand le fichier lu n'est pas daté
---*/
with generale as (
  select nullif(regexp_extract(millesime, 'populations (\d{4})', 1), '') as annee from meta.sources where source = 'decoupage'
), departements as (
  select d.code, d.region, coalesce(e.annee, g.annee) as annee
  from marts.dim_departements as d
  cross join generale as g
  left join meta.editions as e on e.source = 'decoupage' and e.departement = d.code
)
select 'pays:FR' as territoire, annee from generale
union all
select 'region:' || region, mode(annee order by annee) from departements group by region
union all
select 'departement:' || code, annee from departements
