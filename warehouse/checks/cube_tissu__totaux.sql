/*---
titre: Établissements actifs, activités, tranches et cellules font le même total pour la région du profil, ou toutes
---*/
with sommes as (
  select coalesce(sum(etablissements) filter (activite = 'ensemble'), 0) as ensemble,
      coalesce(sum(etablissements) filter (activite <> 'ensemble'), 0) as activites,
    (select coalesce(sum(etablissements), 0) from publie.etablissements_cellules) as cellules
  from publie.cube_tissu where territoire in (select territoire from reference.territoires where maille = 'region' and dans_region)
)
select ensemble, activites, cellules from sommes where ensemble <> activites or ensemble <> cellules
