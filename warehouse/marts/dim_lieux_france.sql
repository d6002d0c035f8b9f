-- Les mêmes lieux, dans toute la France, avec leur commune et une position sûre. Commune : son code, sinon son nom avec le code postal, sinon celle de la
-- cellule de la position. Une position hors de la région (ou à plus d'une cellule d'elle) est remplacée par celle de la commune, et le dit ;
-- hors de la région, celle qui est à plus de 30 km de sa commune.
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
  select distinct numero from (select numero, unnest(h3_disque(case_h3, 1)) as cellule from lieux
      where case_h3 is not null) semi join par_cellule using (cellule)
)
select annuaire, rang, id, nom, siret, type, services, adresse_postale(adresse, code_postal, nom_commune) as adresse, telephone, accessible,
  commune, nom_commune, departement, dans_region,
  if(sure, lat, commune_lat) as lat, if(sure, lng, commune_lng) as lng, sure as position_annuaire
from (
  select l.annuaire, l.rang, l.id, l.nom, l.siret, l.type, l.services, l.adresse, l.code_postal, l.telephone, l.accessible,
      d.commune, d.nom as nom_commune, d.departement,
      d.dans_region, l.lat, l.lng, d.lat as commune_lat, d.lng as commune_lng,
    coalesce(if(d.en_hexagones, b.numero is not null,
        distance_km(sphere_x(l.lat, l.lng), sphere_y(l.lat, l.lng), sphere_z(l.lat), sphere_x(d.lat, d.lng),
        sphere_y(d.lat, d.lng), sphere_z(d.lat)) <= 30), false) as sure
  from lieux as l
  left join marts.dim_passage_communes as p on p.code = l.code_commune
  left join par_nom as n on n.numero = l.numero
  left join par_cellule as c on c.cellule = l.case_h3
  left join bordees as b on b.numero = l.numero
  join marts.dim_communes as d on d.commune = coalesce(p.commune, n.commune, c.commune)
  where d.lat is not null
)
