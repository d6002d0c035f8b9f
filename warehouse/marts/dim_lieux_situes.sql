-- Les mêmes lieux, dans la région, avec leur commune et une position sûre. Commune : son code, sinon son nom avec le code postal, sinon celle de la
-- cellule de la position. Une position hors de la région (ou de sa bordure d'une cellule) est remplacée par celle de la commune, et le dit.
with communes as (
  select code as commune, nom_compare(nom) as nom, unnest(codes_postaux) as code_postal from staging.stg_decoupage__communes where type = 'commune-actuelle'
), lieux as (
  select *, row_number() over (order by rang, id, nom, ville) as numero, h3_cellule(lat, lng, getvariable('resolution_population')::integer) as case_h3,
    regexp_replace(regexp_replace(nom_compare(ville), ' CEDEX.*$', ''), '\bST(E?) ', 'SAINT\1 ', 'g') as nom_ville
  from marts.dim_lieux_annuaires
), par_nom as (
  select l.numero, min(c.commune) as commune
  from lieux as l join communes as c on c.nom = l.nom_ville and (c.code_postal = l.code_postal or c.code_postal[1:2] = l.code_postal[1:2])
  group by l.numero having count(distinct c.commune) = 1
), par_cellule as (
  select cellule, min(commune) as commune from marts.fct_cellules_communes group by cellule
), bordees as (
  select distinct numero from (select numero, unnest(h3_disque(case_h3, 1)) as cellule from lieux where case_h3 is not null) semi join par_cellule using (cellule)
)
select l.annuaire, l.rang, l.id, l.nom, l.siret, l.type, l.services, d.commune, d.nom as nom_commune, d.departement,
  if(b.numero is null, d.lat, l.lat) as lat, if(b.numero is null, d.lng, l.lng) as lng, b.numero is not null as position_annuaire
from lieux as l
left join marts.dim_passage_communes as p on p.code = l.code_commune
left join par_nom as n on n.numero = l.numero
left join par_cellule as c on c.cellule = l.case_h3
left join bordees as b on b.numero = l.numero
join marts.dim_communes as d on d.commune = coalesce(p.commune, n.commune, c.commune)
where d.dans_region and d.lat is not null
