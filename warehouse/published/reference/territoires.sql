/*---
description: Pays, régions et départements de France ; académies (dans une région qui en a plusieurs), arrondissements, zones d'emploi, bassins, comités locaux pour l'emploi, zonage FRR, intercommunalités et communes de la région
tri: [territoire]
colonnes:
  territoire: Code typé, par exemple commune:35238 (les numéros nus se croisent d'une maille à l'autre)
  maille: pays, region, departement, academie, arrondissement, zone_emploi, bassin, comite_local (comité local pour l'emploi), frr (France ruralités revitalisation ; FRR_PLUS est dans FRR, ses territoires ne s'additionnent pas), epci ou commune
  code: Code officiel, zéros gardés
  nom: Nom
  lieu: Nom avec sa préposition, pour une phrase
  departement: Département (code typé), vide si plusieurs
  region: Région (code typé), vide si plusieurs
  population: Population municipale, de la seule partie régionale si partiel
  lat: Latitude, degrés
  lng: Longitude, degrés
  dans_region: Dans la région du profil ; partout en France quand le profil est la France
  partiel: Le territoire dépasse la région ; seule sa partie régionale est ici
  entier: Zone entière, au-delà de la région (code suivi de « -entier ») ; hors de la région au sens de dans_region
  position_approchee: Position déduite des voisines
---*/
with groupes as (
  -- Un centre n'est donné que si l'on connaît la position de presque tous les habitants.
  select departement, region, habitants as population,
    case when situes >= 0.9 * habitants then round(lat / nullif(situes, 0), 6) end as lat,
    case when situes >= 0.9 * habitants then round(lng / nullif(situes, 0), 6) end as lng
  from (
    select departement, region, sum(population)::bigint as habitants, sum(population) filter (lat is not null) as situes,
      somme_ordonnee(lat * population) as lat, somme_ordonnee(lng * population) as lng
    from marts.dim_communes group by grouping sets (departement, region)
  )
), departements as (
  select departement, population, lat, lng from groupes where departement is not null
), regions as (
  select region, population, lat, lng from groupes where region is not null
), lignes as (
  select 'pays' as maille, 'FR' as code, 'France' as nom, 'en France' as lieu, null::varchar as departement, null::varchar as region,
    (select sum(population)::bigint from marts.dim_communes where length(region) = 2) as population, 46.6 as lat,
        2.4 as lng, false as partiel, false as approchee
  union all
  select 'region', r.code, r.nom, lieu_region(r.liaison, r.nom), null, r.code, g.population, g.lat, g.lng, false, false
  from marts.dim_regions as r left join regions as g on g.region = r.code
  union all
  select 'departement', d.code, d.nom, lieu_departement(d.liaison, d.nom), d.code, d.region, g.population, g.lat, g.lng, false, false
  from marts.dim_departements as d left join departements as g on g.departement = d.code
  union all
  select 'commune', commune, nom, lieu_commune(liaison, nom), departement, region, population, lat, lng, false, approchee
  from marts.dim_communes where dans_region
  union all
  select maille, code, nom || suffixe,
    lieu_zone(maille, liaison, nom) || suffixe,
    departement, region, population, lat, lng, partiel, false
  from (
    select *, case when partiel then ' (partie ' || getvariable('adjectif') || ')' else '' end as suffixe from marts.dim_zones
    union all by name
    select maille, code || '-entier' as code, nom, liaison, getvariable('region') as region, population, lat, lng, false as partiel, suffixe
    from marts.dim_zones_entieres
  )
)
select maille || ':' || code as territoire, maille, code, nom, lieu, 'departement:' || departement as departement, 'region:' || region as region,
  population, lat, lng,
  not entier and coalesce(region in (select code from marts.dim_regions where dans_region), maille not in ('pays', 'region')) as dans_region,
  partiel, entier, approchee as position_approchee
from (select *, code like '%-entier' as entier from lignes)
