-- Structures and services of data·inclusion: every place; lists come as JSON or between braces, according to who fed the base.
--> spro/data-inclusion_structures_v1_2025-09-01.csv
select 'demo' as source, 'demo--' || id as id, nom, '2025-08-15' as date_maj, siret, commune, postal as code_postal, code as code_insee,
  lng as longitude, lat as latitude,
  '1 rue de la Démonstration' as adresse, if(reseau = '', null, if(rang % 2 = 0, '["' || reseau || '"]', '{' || reseau || '}')) as reseaux_porteurs
from base.accueils where sorte <> 'mairie'
--> spro/data-inclusion_services_v1_2025-09-01.csv
select 'demo--' || id || '-s' || n as id, 'demo--' || id as structure_id, service as nom, '["' || theme || '"]' as thematiques
from base.accueils join (values ('ml', 1, 'Choisir un métier', 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'),
  ('ml', 2, 'Trouver une formation', 'se-former--trouver-sa-formation'), ('ml', 3, 'Atelier candidature', 'preparer-sa-candidature--faire-un-cv'),
  ('ij', 1, 'Informer sur les métiers', 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'),
  ('cap', 1, 'Accompagner vers l’emploi', 'trouver-un-emploi--suivre-ses-candidatures'),
  ('vae', 1, 'Conseil en validation des acquis de l’expérience (VAE)', 'se-former--valoriser-son-experience'),
  ('bilan', 1, 'Bilan de compétences', 'choisir-un-metier--identifier-ses-competences'),
    ('ccas', 1, 'Aide alimentaire', 'equipement-et-alimentation--alimentation')
) as t(sorte, n, service, theme) using (sorte) order by id
