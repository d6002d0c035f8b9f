-- Invented requests of a campaign, as Orion exports them.
--> orion/recueil_demandes_20250910101500.csv
select printf('DEMO%02d', rang) as numero, cfd, uai, 2026 as rentree, type,
  case when rang <= 30 then 'prêt pour le vote' when rang <= 57 then 'projet de demande' else 'demande validée' end as statut, avant as scolaire_avant,
  case when type = 'transfert' then apres - 6 when apprentissage then 0 else apres end as scolaire_apres, 0 as apprentissage_avant,
  case when type = 'transfert' then 6 when apprentissage then apres else 0 end as apprentissage_apres, transformees as scolaire_coloree,
  if(transformees > 0, 'contenu d’exemple', null) as coloration
from base.demandes order by rang
