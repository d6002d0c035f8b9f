/*---
description: Indicateurs de la région du profil qu'un objectif peut viser (aucun pour la France), à chaque millésime, en parts d'un tout ; mêmes formules que les requêtes du catalogue
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
with insertions as (
  -- Une formation, ou des formations réunies ; ce qui n'est dit nulle part est entre zéro et dix-neuf, ou entre zéro et ses sortants.
  select millesime, voie, effectif, sortants, poursuivants, emploi_6, reunion = 'aucune' as cachee, reunion_emploi
  from publie.cube_insertion where territoire = getvariable('territoire_profil') and (reunion = 'aucune' or emploi_6 is not null or reunion_emploi is not null)
  union all
  select millesime, voie, coalesce(effectif, 0), if(champ = 'emploi', 0, sortants), coalesce(poursuivants, 0), emploi_6, false, reunion_emploi
  from publie.cube_insertion_reunies
  where territoire = getvariable('territoire_profil') and champ <> 'muet' and (emploi_6 is not null or reunion_emploi is not null)
), bornes as (
  select millesime, voie, coalesce(effectif, 0) as effectif_min, coalesce(effectif, 19) as effectif_max,
      coalesce(sortants, 0) as sortants_min, coalesce(sortants, 19) as sortants_max,
    coalesce(emploi_6, 0) as emploi_min, coalesce(emploi_6, if(reunion_emploi is null or reunion_emploi = 'aucune', coalesce(sortants, 19), 0)) as emploi_max,
    coalesce(poursuivants, 0) + emploi_min as favorables_min, if(cachee, 19, poursuivants + emploi_max) as favorables_max
  from insertions
  union all
  -- Moins de cinq inscrits : le producteur ne dit que l'effectif, tous les devenirs sont possibles.
  select millesime, voie, effectif, effectif, 0, effectif, 0, effectif, 0, effectif from publie.cube_insertion_reunies
  where territoire = getvariable('territoire_profil') and champ = 'muet'
), devenirs as (
  select 'devenir_favorable' as indicateur, millesime, sum(favorables_min) as n_min, sum(favorables_max) as n_max,
      sum(effectif_min) as d_min, sum(effectif_max) as d_max
  from bornes where voie = 'scolaire' group by all
  union all
  select 'emploi_6_mois_' || voie, millesime, sum(emploi_min), sum(emploi_max), sum(sortants_min), sum(sortants_max) from bornes group by all
), entiers as (
  select 'remplissage' as indicateur, c.rentree::varchar as millesime, c.rentree as annee, sum(e.effectif) as numerateur, sum(c.capacite) as denominateur
  from publie.cube_capacites as c
  join publie.cube_effectifs as e on e.rentree = c.rentree and e.uai = c.uai and e.formation = c.formation
  join publie.etablissements as l on l.uai = c.uai
  join reference.formations as f on f.formation = c.formation
  where c.capacite > 0 and e.effectif is not null and f.premiere_annee
  group by all
  union all
  -- Sessions commencées quand le fichier a été écrit : les places qui restent avant une session ne sont pas un résultat.
  select 'occupation', periode[1:4], periode[1:4]::integer, sum(places_comparees - restantes), sum(places_comparees)
  from publie.cube_sessions
  where territoire = getvariable('territoire_profil') and length(periode) = 7 and axe = 'ensemble' and financeur = 'ensemble'
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
), indicateurs as (
  select indicateur, millesime, annee, numerateur::bigint as numerateur, numerateur::bigint as numerateur_min,
      numerateur::bigint as numerateur_max, 'diffuse' as numerateur_statut,
    denominateur::bigint as denominateur, denominateur::bigint as denominateur_min, denominateur::bigint as denominateur_max, 'diffuse' as denominateur_statut
  from entiers where denominateur > 0
  union all
  select indicateur, millesime, right(millesime, 4)::integer, valeur_connue(n_min, n_max), n_min::bigint, n_max::bigint, statut_bornes(n_min, n_max),
    valeur_connue(d_min, d_max), d_min::bigint, d_max::bigint, statut_bornes(d_min, d_max)
  from devenirs where d_min > 0
  union all
  select 'projets_difficiles', annee::varchar, annee, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
    projets, projets_min, projets_max, projets_statut
  from publie.cube_projets_recrutement where territoire = getvariable('territoire_profil') and niveau = 'ensemble'
)
from indicateurs where getvariable('region') is not null
