/*---
description: Indicateurs de la région qu'un objectif peut viser, à chaque millésime, en parts d'un tout ; mêmes formules que les requêtes du catalogue
tri: [indicateur, annee]
colonnes:
  indicateur: remplissage (C04), devenir_favorable (C07, voie scolaire), emploi_6_mois_scolaire et emploi_6_mois_apprentissage (C06), occupation (C20, sessions commencées), satisfaits (S12, tous services), decroche (S14, toutes plateformes) ou projets_difficiles (G20)
  millesime: Millésime du domaine
  annee: Année que l'on compare à l'échéance ; la dernière d'un millésime de deux ans
  numerateur: Numérateur, vide s'il n'est connu qu'entre ses bornes
  numerateur_min: Borne basse
  numerateur_max: Borne haute
  numerateur_statut: diffuse, intervalle ou non_diffuse
  denominateur: Dénominateur
  denominateur_min: Borne basse
  denominateur_max: Borne haute
  denominateur_statut: diffuse, intervalle ou non_diffuse
---*/
with entiers as (
  select 'remplissage' as indicateur, c.rentree::varchar as millesime, c.rentree as annee, sum(e.effectif) as numerateur, sum(c.capacite) as denominateur
  from publie.cube_capacites as c
  join publie.cube_effectifs as e on e.rentree = c.rentree and e.uai = c.uai and e.formation = c.formation
  join publie.etablissements as l on l.uai = c.uai
  join reference.formations as f on f.formation = c.formation
  where c.capacite > 0 and e.effectif is not null and f.premiere_annee
  group by all
  union all
  select 'devenir_favorable', millesime, right(millesime, 4)::integer, sum(poursuivants + emploi_6), sum(effectif)
  from publie.cube_insertion
  where territoire = getvariable('region_territoire') and voie = 'scolaire' and effectif is not null and poursuivants is not null and emploi_6 is not null
  group by all
  union all
  select 'emploi_6_mois_' || voie, millesime, right(millesime, 4)::integer, sum(emploi_6), sum(sortants)
  from publie.cube_insertion
  where territoire = getvariable('region_territoire') and emploi_6 is not null and sortants is not null
  group by all
  union all
  -- Sessions commencées quand le fichier a été écrit : les places qui restent avant une session ne sont pas un résultat.
  select 'occupation', periode[1:4], periode[1:4]::integer, sum(places_comparees - restantes), sum(places_comparees)
  from publie.cube_sessions
  where territoire = getvariable('region_territoire') and length(periode) = 7 and axe = 'ensemble' and financeur = 'ensemble'
    and periode < (select strftime(date_fichier, '%Y-%m') from meta.sources where source = 'offre_formation')
  group by all
  union all
  select 'satisfaits', annee::varchar, annee, sum(favorables), sum(reponses)
  from publie.cube_avis where indicateur = 'satisfaction' and favorables is not null
  group by all
  union all
  select 'decroche', periode[1:4], periode[1:4]::integer, sum(decroches), sum(a_traiter)
  from publie.cube_telephone where pas = 'mois'
  group by all
)
select indicateur, millesime, annee, numerateur::bigint as numerateur, numerateur::bigint as numerateur_min, numerateur::bigint as numerateur_max, 'diffuse' as numerateur_statut,
  denominateur::bigint as denominateur, denominateur::bigint as denominateur_min, denominateur::bigint as denominateur_max, 'diffuse' as denominateur_statut
from entiers where denominateur > 0
union all
select 'projets_difficiles', annee::varchar, annee, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  projets, projets_min, projets_max, projets_statut
from publie.cube_projets_recrutement where territoire = getvariable('region_territoire') and niveau = 'ensemble'
