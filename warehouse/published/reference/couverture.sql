/*---
description: Sur quoi reposent les chiffres de chaque domaine, à chaque millésime - ce que les fichiers donnent sur ce qu'ils devraient donner
tri: [domaine, millesime, objet]
colonnes:
  domaine: Domaine de reference.millesimes
  millesime: Millésime
  objet: Ce qui est compté
  presents: Combien les fichiers en donnent
  attendus: Combien il y en a
  couvre: Les chiffres que cette couverture qualifie, nom que l'en-tête d'une requête reprend ; vide si aucun
  voie: scolaire ou apprentissage, quand les chiffres d'une seule voie sont qualifiés
---*/
with region as (select getvariable('territoire_profil') as territoire), lignes as (
  select 'bmo' as domaine, annee::varchar as millesime, 'projets par bassin et métier diffusés' as objet,
      count(projets) as presents, count(*) as attendus, null as couvre, null as voie
  from publie.cube_projets_recrutement
  where niveau = 'metier' and territoire in (select territoire from reference.territoires where dans_region and maille = 'bassin') group by all
  union all
  select 'tensions', annee::varchar, 'métiers avec une classe de tension', count(classe), count(*), 'tensions', null
  from publie.cube_tensions join region using (territoire)
  -- Le même métier est donné à deux niveaux : il n'est compté qu'au plus fin.
  where niveau in ('fap225', 'fap228') group by all
  union all
  select 'tensions_bassins', annee::varchar, 'bassins dont les communes n''ont pas changé depuis le fichier',
      count(distinct bassin) filter (territoire is not null), count(distinct bassin), 'bassins', null
  from marts.fct_tensions_bassins
  where bassin in (select z.code from marts.dim_zonages_editions as z join marts.dim_communes as c using (commune) where z.maille = 'bassin' and c.dans_region)
  group by all
  union all
  select 'demandeurs', mois[1:4], 'mois de l''année', count(distinct mois), 12, null, null from publie.cube_demandeurs group by all
  union all
  select 'demandeurs', mois[1:4], 'communes de ' || if(getvariable('region') is null, 'France', 'la région') || ' avec une série', count(distinct territoire),
      (select count(*) from reference.territoires where maille = 'commune' and dans_region), null, null
  from publie.cube_demandeurs where territoire like 'commune:%' group by all
  union all
  select 'emploi_prive', annee::varchar, 'territoires de ' || if(getvariable('region') is null, 'France', 'la région') || ' couverts', count(*),
      (select count(*) from reference.territoires where dans_region), null, null
  from publie.cube_emploi_prive as c join reference.territoires as t on t.territoire = c.territoire and t.dans_region where activite = 'ensemble' group by all
  union all
  select 'recensement', c.annee::varchar, 'zones d''emploi tabulées', count(distinct c.territoire),
      (select count(*) from reference.territoires where maille = 'zone_emploi' and dans_region), null, null
  from publie.cube_emploi_metiers_age as c join reference.territoires as t on t.territoire = c.territoire and t.maille = 'zone_emploi' group by all
  union all
  select 'capacites', rentree::varchar, 'formations d''entrée dont les places sont connues', count(capacite), count(*),
      'places', null from publie.cube_capacites group by all
  union all
  select 'capacites', rentree::varchar, 'formations d''entrée dont les premiers vœux sont connus', count(voeux1),
      count(*), 'voeux', null from publie.cube_capacites group by all
  union all
  select 'effectifs', e.rentree::varchar, 'établissements localisés', count(distinct e.uai) filter (l.lat is not null),
      count(distinct e.uai), 'etablissements', null
  from publie.cube_effectifs as e left join publie.etablissements as l using (uai) group by all
  union all
  select 'insertion', millesime, 'formations ' || case voie when 'scolaire' then 'par la voie scolaire'
      else 'par apprentissage' end || ' dont l''emploi à 6 mois est connu', count(emploi_6), count(*), 'emploi_6', voie
  from publie.cube_insertion join region using (territoire) group by millesime, voie
  union all
  select 'sessions', periode, 'sessions dont les places sont dites', sum(sessions_places), sum(sessions), 'sessions', null
  from publie.cube_sessions join region using (territoire) where length(periode) = 4 and axe = 'ensemble' and financeur = 'ensemble' group by all
  union all
  select domaine, coalesce(millesime, 'non daté'),
      'habitants de la bordure (' || bordure_km() || ' km hors de la région) dont le département est lu' || coalesce(' : ' || objet, ''),
      sum(population) filter (lu), sum(population), null, null
  from reference.bordure group by domaine, objet, millesime
  union all
  select 'onisep', 'Idéo', 'actions de formation ' || case univers when 'lycee' then 'au lycée'
      else 'du supérieur' end || ' dont l''établissement est dans l''annuaire', count(*) filter (annuaire), count(*),
      null, null
  from marts.fct_offre_onisep group by univers
  union all
  select 'usage', periode[1:4], 'mois de l''année', count(distinct periode[1:7]), 12, null, null from publie.cube_visites where axe = 'ensemble' group by all
  union all
  select 'telephone', periode[1:4], 'mois de l''année', count(distinct periode), 12, null, null from publie.cube_telephone where pas = 'mois' group by all
)
select domaine, millesime, objet, coalesce(presents, 0)::bigint as presents, attendus::bigint as attendus, couvre, voie
from lignes where attendus > 0
