-- Diplomas of schools: codes, shares who study on and, of leavers, who work after six months (by school, then by apprenticeship; near InserJeunes in
-- the region), apprentices for a pupil who leaves it (9,100, 2,400 and 6,200 leavers of two years for CAP, bac pro and BTS).
from (values ('CAP', '500', '241', '232', '00', 2, 0.58, 0.32, 0.45, 0.6, 2.8, 5, 'CERTIFICAT D''APTITUDE PROFESSIONNELLE', '03'),
  ('CAPA', '503', '271', '232', '10', 2, 0.57, 0.32, 0.45, 0.58, 1.2, 5, 'CERTIFICAT D''APTITUDE PROFESSIONNELLE AGRICOLE', '03'),
  ('BAC PRO', '400', '247', '238', '00', 3, 0.61, 0.49, 0.4, 0.68, 0.22, 4, 'BAC PROFESSIONNEL', '04'),
  ('BAC PRO AGRICOLE', '403', '276', '238', '10', 3, 0.55, 0.52, 0.4, 0.66, 0.3, 4, 'BAC PROFESSIONNEL AGRICOLE', '04'),
  ('BTS', '320', '311', '322', '10', 2, 0.49, 0.63, 0.38, 0.71, 0.52, 3, 'BREVET DE TECHNICIEN SUPERIEUR', '05'),
  ('DCG', '260', '412', '32A', '10', 3, 0.72, 0.52, 0.6, 0.7, 0, 2, 'DIPLOME DE COMPTABILITE ET GESTION', '06'),
  ('MC', '010', '253', '239', '00', 1, 0.3, 0.58, 0.34, 0.7, 2, 0, 'MENTION COMPLEMENTAIRE', 'XX'))
    as t(diplome, niveau, dispositif, stat, infixe, annees, poursuite, emploi, poursuite_apprentis, emploi_apprentis, apprentis, interministeriel,
  nom_diplome, europeen)
