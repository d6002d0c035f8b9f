-- Formations en apprentissage, à leur commune d'aujourd'hui, dans la région et sa bordure : celles encore publiées au catalogue ; sans lui, celles que
-- d'autres fichiers disent d'un établissement, au dernier millésime de chacun : BTS et certificats de Parcoursup, entrées d'Affelnet. Elles n'ont que
-- le code de l'établissement : l'annuaire le situe ; à défaut les répertoires de centres, au centre de sa commune ; sinon son département seul est connu.
-- Une position à plus de 30 km du centre de sa commune est celle d'un autre lieu : la commune l'emporte.
with catalogue as (
  select f.cle, f.cfd, case when regexp_full_match(f.fiche,
      'RNCP[0-9]+') then 'rncp:' || f.fiche[5:] end as certification, f.intitule, f.niveau, f.uai, f.lat, f.lng,
      p.commune
  from staging.stg_catalogue_apprentissage__formations as f join marts.dim_passage_communes as p on p.code = f.code_commune
  where f.publiee
), du_catalogue as (
  select f.* exclude (lat, lng, proche), c.departement, c.dans_region, 'catalogue' as origine, null::varchar as millesime, null::integer as places,
    if(proche, f.lat, c.lat) as lat, if(proche, f.lng, c.lng) as lng
  from (
    select f.*, coalesce(distance_km(sphere_x(f.lat, f.lng), sphere_y(f.lat, f.lng), sphere_z(f.lat),
        sphere_x(c.lat, c.lng), sphere_y(c.lat, c.lng), sphere_z(c.lat)) <= 30, false) as proche
    from catalogue as f join marts.dim_communes as c using (commune)
  ) as f
  join marts.dim_communes as c using (commune)
  where c.dans_region or c.commune in (select commune from marts.dim_communes_voisines)
), centres as (
  -- Une commune d'un autre département que celui de son code est celle d'un siège.
  select r.uai, c.commune, c.departement, c.dans_region, c.lat, c.lng
  from marts.dim_communes_cfa as r
  join marts.dim_communes as c on c.commune = r.commune
  where c.departement = departement_uai(r.uai) and (c.dans_region or c.commune in (select commune from marts.dim_communes_voisines))
), dites as (
  select 'parcoursup' as origine, session as annee, uai, mefstat11, min(formation) as libelle,
    case when count(capacite) = count(*) then sum(capacite)::integer end as places
  from staging.stg_voeux_bts__formations where voie = 'apprentissage' group by session, uai, mefstat11
  qualify session = max(session) over ()
  union all
  select 'affelnet', rentree, uai, mefstat11, null, null
  from staging.stg_capacites__entrees where voie = 'apprentissage' group by rentree, uai, mefstat11
  qualify rentree = max(rentree) over ()
)
select cle, cfd, certification, intitule, niveau, uai, commune, departement, dans_region, origine, millesime, places, lat, lng from du_catalogue
union all
select concat_ws(':', s.origine, s.annee, s.uai, coalesce(s.mefstat11, s.libelle)), f.cfd, null, coalesce(s.libelle, f.libelle), f.niveau, s.uai,
  coalesce(e.commune, r.commune), coalesce(e.departement, r.departement, d.code), coalesce(e.dans_region, r.dans_region, true), s.origine,
  s.annee::varchar, s.places, coalesce(e.lat, r.lat), coalesce(e.lng, r.lng)
from dites as s
left join marts.dim_formations as f on f.formation = 'mefstat11:' || s.mefstat11
left join marts.dim_etablissements_situes as e on e.uai = s.uai
left join centres as r on r.uai = s.uai
left join marts.dim_departements as d on d.code = departement_uai(s.uai)
-- Le catalogue qui a une formation dans une région en a toutes celles de la région.
where (e.uai is not null or r.uai is not null or d.dans_region) and not exists (
  from du_catalogue as c join marts.dim_departements as l on l.code = c.departement where l.dans_region and l.region = d.region
)
