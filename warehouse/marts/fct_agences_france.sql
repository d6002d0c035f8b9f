-- Agences locales (ALE) de France. La commune vient du nom et du code postal, sinon de la cellule de la position ; là où rien n'est en hexagones,
-- de la plus proche du département.
with communes as (
  select code as commune, nom_compare(nom) as nom, unnest(codes_postaux) as code_postal from staging.stg_decoupage__communes where type = 'commune-actuelle'
), agences as (
  -- « APE QUIMPERLE », « RENNES EST (APE/DT35) » : les sigles internes sont retirés du nom.
  select *, regexp_replace(nom_compare(commune), '\bST(E?) ', 'SAINT\1 ', 'g') as nom_commune,
    trim(regexp_replace(regexp_replace(nom, '\(.*$', ''), '^APE ', '')) as nom_court,
    h3_cellule(lat, lng, getvariable('resolution_base')::integer) as cellule
  from staging.stg_agences__sites where type_site = 'ALE'
), par_nom as (
  select a.reference, min(c.commune) as commune
  from agences as a join communes as c on c.nom = a.nom_commune and (c.code_postal = a.code_postal or c.code_postal[1:2] = a.code_postal[1:2])
  group by a.reference
  having count(distinct c.commune) = 1
), par_cellule as (
  select cellule, min(commune) as commune from marts.fct_cellules_communes group by cellule
), par_distance as (
  select a.reference, premier_par(c.commune, (distance_km(sphere_x(a.lat, a.lng), sphere_y(a.lat, a.lng), sphere_z(a.lat),
      sphere_x(c.lat, c.lng), sphere_y(c.lat, c.lng), sphere_z(c.lat)), c.commune)) as commune
  from agences as a join marts.dim_communes as c on c.departement = if(a.code_postal like '97%', a.code_postal[1:3], a.code_postal[1:2])
  where a.reference not in (select reference from par_nom) and c.dans_region and not c.en_hexagones and c.lat is not null and a.lat is not null
  group by a.reference
)
select a.reference,
  case when starts_with(nom_compare(a.nom_court) || ' ', nom_compare(d.nom) || ' ')
    then trim(d.nom || ' ' || nom_propre(nom_compare(a.nom_court)[length(nom_compare(d.nom)) + 2:])) else nom_propre(a.nom_court) end as nom,
  adresse_postale(nom_propre(a.adresse), a.code_postal, d.nom) as adresse,
  d.commune, d.departement, d.dans_region, a.lat, a.lng, a.cellule
from agences as a
left join par_nom as n on n.reference = a.reference
left join par_cellule as p on p.cellule = h3_cellule(a.lat, a.lng, getvariable('resolution_population')::integer)
left join par_distance as v on v.reference = a.reference
join marts.dim_communes as d on d.commune = coalesce(n.commune, p.commune, v.commune)
