-- Formations en apprentissage encore publiées au catalogue, à leur commune d'aujourd'hui, dans la région et sa bordure.
-- Une position à plus de 30 km du centre de sa commune est celle d'un autre lieu : la commune l'emporte.
with formations as (
  select f.cle, f.cfd, case when regexp_full_match(f.fiche,
      'RNCP[0-9]+') then 'rncp:' || f.fiche[5:] end as certification, f.intitule, f.niveau, f.uai, f.lat, f.lng,
      p.commune
  from staging.stg_catalogue_apprentissage__formations as f join marts.dim_passage_communes as p on p.code = f.code_commune
  where f.publiee
)
select f.* exclude (lat, lng), c.departement, c.dans_region,
  if(proche, f.lat, c.lat) as lat, if(proche, f.lng, c.lng) as lng
from (
  select f.*, coalesce(distance_km(sphere_x(f.lat, f.lng), sphere_y(f.lat, f.lng), sphere_z(f.lat),
      sphere_x(c.lat, c.lng), sphere_y(c.lat, c.lng), sphere_z(c.lat)) <= 30, false) as proche
  from formations as f join marts.dim_communes as c using (commune)
) as f
join marts.dim_communes as c using (commune)
where c.dans_region or c.commune in (select commune from marts.dim_communes_voisines)
