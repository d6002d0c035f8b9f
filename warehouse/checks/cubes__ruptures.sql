/*---
titre: Aucun total régional ne varie de plus du tiers d'un millésime au suivant
severite: avertissement
---*/
with region as (select valeur as territoire from reference.instantane where cle = 'region'), totaux as (
  select 'projets de recrutement' as serie, annee::varchar as millesime, sum((projets_min + projets_max) / 2) as total
      from publie.cube_projets_recrutement join region using (territoire) where niveau = 'ensemble' group by all
  union all
  select 'demandeurs d''emploi', mois, sum(demandeurs) from publie.cube_demandeurs join region using (territoire) group by all
  union all
  select 'demandeurs par profil', trimestre, sum(demandeurs) from publie.cube_demandeurs_profil join region
      using (territoire) where sexe = 'ensemble' and age = 'ensemble' group by all
  union all
  select 'emploi salarié', annee::varchar, sum(effectif) from publie.cube_emploi_activites join region
      using (territoire) where activite = 'ensemble' group by all
  union all
  select 'emploi privé', annee::varchar, sum(effectif) from publie.cube_emploi_prive join region using (territoire) where activite = 'ensemble' group by all
  union all
  select 'emplois du recensement' || if(nomenclature = 'pcs', ', par groupe', ''), annee::varchar, sum(emplois) from publie.cube_emploi_metiers_age join region
      using (territoire) where metier = 'ensemble' group by all
  union all
  select 'élèves', rentree::varchar, sum(effectif) from publie.cube_effectifs group by all
  union all
  select 'places', rentree::varchar, sum(capacite) from publie.cube_capacites group by all
  union all
  select 'sortants, ' || voie, millesime, sum(effectif) from publie.cube_insertion join region using (territoire) group by voie, millesime
), suites as (
  select serie, millesime, total, lag(millesime) over (partition by serie order by millesime) as avant,
      lag(total) over (partition by serie order by millesime) as total_avant
  from totaux where total > 0
)
select serie, avant, total_avant, millesime, total from suites where total_avant is not null and total / total_avant not between 0.75 and 1.3333
