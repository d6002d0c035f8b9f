/*---
titre: Établissements actifs, activités, tranches et cellules font le même total pour la région
---*/
with sommes as (
  select coalesce(sum(etablissements) filter (activite = 'ensemble'), 0) as ensemble,
      coalesce(sum(etablissements) filter (activite <> 'ensemble'), 0) as activites,
    (select coalesce(sum(etablissements), 0) from publie.etablissements_cellules) as cellules
  from publie.cube_tissu where territoire = getvariable('region_territoire')
)
select ensemble, activites, cellules from sommes where ensemble <> activites or ensemble <> cellules
