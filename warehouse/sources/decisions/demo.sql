-- Invented decisions of the region's bodies: one late, one whose request is gone, one done, some with an indicator that moves or not; and three votes of
-- a campaign.
--> service/decisions_2024.csv
select 'DEMO-2024-0' || n as id, date, instance, decision || ' (démonstration)' as decision, territoire, null as formation, null as metier, service,
  echeance,
  indicateur, sens, cible, etat
from (values
  (1, '2024-02-08', 'CREFOP', 'Desserrer la pression sur les CAP de la région', 'region:53', 'Service de la carte des formations', '2025-09-01',
    'cprdfop/taux_pression?territoire=region:53&par=diplome&filtre=code=CAP#pression', 'baisse', '1', 'en cours'),
  (2, '2024-03-21', 'Comité régional pour l’emploi', 'Réduire la part des recrutements jugés difficiles', 'region:53', 'Direction de l’emploi',
    '2025-06-30',
    'gpec/difficultes_saisonnalite?territoire=region:53&niveau=ensemble#difficulte', 'baisse', '50 %', 'en cours'),
  (3, '2024-05-16', 'Comité départemental pour l’emploi', 'Suivre le chômage du département chaque trimestre', 'departement:22',
    'Observatoire régional', '2026-12-31',
    'gpec/taux_chomage?territoire=departement:22#taux', 'baisse', null, 'en cours'),
  (4, '2024-06-27', 'Commission permanente', 'Ouvrir une permanence d’orientation par intercommunalité', 'region:53', 'Mission orientation',
    '2025-03-31',
    'spro/requete_d_autrefois?territoire=region:53#part', 'hausse', '90 %', 'à faire'),
  (5, '2024-10-10', 'CREFOP', 'Publier la liste des formations à examiner', 'region:53', 'Service de la carte des formations', '2025-01-31', null,
    null, null, 'faite')
) as t(n, date, instance, decision, territoire, service, echeance, indicateur, sens, cible, etat)
--> service/decisions_2025.csv
select 'CAMPAGNE-2026-DEMO' || rang as id, '2025-09-11' as date, 'Commission permanente' as instance,
  'Favorable : demande DEMO' || rang || ' (démonstration)' as decision, 'region:53' as territoire, 'cfd:' || cfd as formation, null as metier,
  'Service de la carte des formations' as service, '2026-09-01' as echeance,
  'cprdfop/formation_rentrees?territoire=region:53&formation=cfd:' || cfd || '&filtre=voie%3Dscolaire#remplissage' as indicateur, null as sens,
  null as cible, 'à faire' as etat
from base.demandes where rang > 57 order by rang
