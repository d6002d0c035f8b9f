-- Invented alerts, of each nature: some that the demo's series say too, one that they contradict, one that no series can judge.
--> service/alertes_metiers_2025.csv
select date, emetteur, nature, metier, territoire, constat || ' (démonstration)' as constat, reference, horizon from (values
  ('2025-02-11', 'Comité régional pour l’emploi', 'Difficulté de recrutement', 'fap2021:T2A60', 'region:53',
    'Les services d’aide à domicile ne trouvent plus de candidats pour les tournées du soir', 'Compte rendu de séance', '2026'),
  ('2025-03-18', 'OPCO de la logistique', 'Tension', 'fap2021:J0X30', 'departement:22',
    'Les entrepôts peinent à trouver des manutentionnaires en fin d’année', 'https://exemple.invalid/note-logistique', null),
  ('2025-04-22', 'Branche de l’hôtellerie et de la restauration', 'Difficulté de recrutement', 'fap2021:S1X40', 'departement:22',
    'Des cuisines ferment un jour de plus par semaine, faute d’équipe', null, '2025-12'),
  ('2025-05-13', 'Fédération du bâtiment', 'Recrutements en baisse', 'fap2021:B1X31', 'region:53',
    'Les carnets de commandes raccourcissent et les embauches de maçons sont reportées', null, null),
  ('2024-06-04', 'Observatoire du commerce', 'Emploi en baisse', 'rome:D1106', 'region:53',
    'Des rayons à la coupe ferment et les vendeurs ne sont pas remplacés', null, null),
  ('2025-06-10', 'Observatoire de la branche du transport', 'Départs', 'fap2021:J3X41', 'region:53',
    'Un conducteur d’autocar sur trois atteindra l’âge de la retraite dans les dix ans', null, '2035'),
  ('2025-06-24', 'OPCO du numérique et du conseil', 'Compétence manquante', 'fap2021:M1X80', 'region:53',
    'Les équipes manquent de développeurs formés à la sécurité des applications', null, null)
) as t(date, emetteur, nature, metier, territoire, constat, reference, horizon)
