-- Two school years of reports as Matomo's API exports them: about 1,900 visits a mean day, an order of magnitude; communes and devices under eleven
-- visits.
create temp table jours as select jour, mois, round(1900 * poids_jour(jour) * autour(0.06, 'visites', jour))::integer as visites from jours_demo();
create temp table mois as select mois, sum(visites)::integer as visites, (mois || '-01')::date as jour from jours group by mois order by mois;
create temp table resumes as
select sorte, periode, visites, round(visites * uniques)::integer as visiteurs,
  round(visites * 3.6 * autour(0.04, 'actions', periode))::integer as actions,
  round(visites * 0.46 * autour(0.03, 'rebonds', periode))::integer as rebonds,
    round(visites * 158 * autour(0.04, 'duree', periode))::integer as secondes
from (select 'jour' as sorte, jour as periode, visites, 0.86 as uniques from jours union all select 'mois', mois, visites, 0.61 from mois);
create temp table parts as
select rapport, mois, libelle, rebond, secondes, part(visites, poids * if(ecole, poids_mois(jour), 1) * autour(0.05, libelle, mois), (rapport, mois),
  libelle) as visites
from mois, (values ('DevicesDetection.getType', 'Smartphone', 0.58, 0.52, 95, false), ('DevicesDetection.getType', 'Bureau', 0.37, 0.38, 260, false),
  ('DevicesDetection.getType', 'Tablette', 0.045, 0.45, 170, false), ('DevicesDetection.getType', 'Console', 0.0002, 0.9, 20, false),
  ('Referrers.getReferrerType', 'Moteurs de recherche', 0.55, 0.5, 140, false),
  ('Referrers.getReferrerType', 'Entrées directes', 0.25, 0.42, 190, false), ('Referrers.getReferrerType', 'Sites web', 0.15, 0.36, 220, false),
  ('Referrers.getReferrerType', 'Réseaux sociaux', 0.05, 0.68, 60, false), ('CustomDimensions.getCustomDimension_profil', 'lycéen', 0.17, 0, 0, true),
  ('CustomDimensions.getCustomDimension_profil', 'Étudiants', 0.07, 0, 0, true),
  ('CustomDimensions.getCustomDimension_profil', 'Demandeurs d''emploi', 0.12, 0, 0, false),
  ('CustomDimensions.getCustomDimension_profil', 'Salariés', 0.08, 0, 0, false),
  ('CustomDimensions.getCustomDimension_profil', 'pro', 0.03, 0, 0, false),
  ('CustomDimensions.getCustomDimension_profil', '(aucun)', 0.53, 0, 0, false)) as t(rapport, libelle, poids, rebond, secondes, ecole);
create temp table communes as
select mois, code as label, part(round(visites * 0.34), population ** 1.06 * autour(0.12, 'usage', code) * autour(0.15, 'usage', code, mois), mois,
  code) as nb_visits from mois, base.communes;
create temp table mots as
select mois, mot, vide, round(visites * 0.0016 * poids * autour(0.2, 'mot', mot, mois))::integer as fois from mois,
  (values ('infirmier', 9, 0), ('aide-soignant', 8, 0), ('coiffure', 6, 0), ('bts', 6, 0), ('menuiserie', 4, 0.02), ('électricien', 5, 0),
    ('cuisine', 5, 0), ('anglais', 3, 0.4), ('soudeur', 4, 0.06), ('permis poids lourd', 4, 0.72), ('développeur web', 4, 0),
    ('assistante maternelle', 3, 0.15), ('bilan de compétences', 4, 0.85), ('vae', 4, 0.3), ('charpente marine', 1.2, 0.1), ('breton', 1.5, 0.65),
    ('d1202', 2.2, 0), ('g1602', 2.6, 0), ('f1703', 1.1, 0), ('f1602', 1.7, 0), ('a1416', 0.9, 0), ('toiletteur', 1.4, 0.8)) as t(mot, poids, vide);
--> site/matomo_VisitsSummary.get_{sorte}.csv
select sorte, periode as date, visiteurs as nb_uniq_visitors, 0 as nb_users, visites as nb_visits, actions as nb_actions,
  round(visites * 0.04)::integer as nb_visits_converted,
  rebonds as bounce_count, secondes as sum_visit_length, 40 as max_actions from resumes order by sorte, periode
--> site/matomo_{rapport}_mois.csv
select rapport, mois as date, libelle as label, visites as nb_visits, round(visites * 3.6)::integer as nb_actions,
  round(visites * rebond)::integer as bounce_count,
  visites * secondes as sum_visit_length, round(visites * 0.9)::integer as sum_daily_nb_uniq_visitors from parts where secondes > 0 order by mois,
    label
--> site/matomo_{rapport}_mois.csv
select rapport, mois as date, libelle as label, visites as nb_visits, visites * 4 as nb_hits,
  round(visites * 0.9)::integer as sum_daily_nb_uniq_visitors from parts where secondes = 0
--> site/matomo_CustomDimensions.getCustomDimension_commune_mois.csv
select mois as date, label, nb_visits, nb_visits * 4 as nb_hits, round(nb_visits * 0.93)::integer as sum_daily_nb_uniq_visitors from communes
  where nb_visits > 0 order by mois, label
--> site/matomo_Actions.getSiteSearchKeywords_mois.csv
select mois as date, mot as label, fois as nb_visits, round(fois * 1.2)::integer as nb_hits,
  round(fois * 0.95)::integer as sum_daily_nb_uniq_visitors from mots where fois > 0 order by mois, mot
--> site/matomo_Actions.getSiteSearchNoResultKeywords_mois.csv
select mois as date, mot as label, round(fois * vide)::integer as nb_visits, round(fois * vide * 1.2)::integer as nb_hits,
  round(fois * vide * 0.95)::integer
  as sum_daily_nb_uniq_visitors from mots where round(fois * vide) > 0 order by mois, mot
--> site/matomo_Actions.getPageUrls_mois.json
select to_json(map_from_entries(list((mois, pages) order by mois))) as texte from (
  select mois, list({label: page, nb_visits: n, nb_hits: round(n * vues)::integer, sum_daily_nb_uniq_visitors: round(n * 0.92)::integer,
    bounce_rate: '40%'} order by page) as pages
  from (select *, round(visites * part * autour(0.06, 'page', page, mois))::integer as n from mois,
    (values ('formations', 0.52, 3.1), ('metiers', 0.34, 2.2), ('/index', 0.4, 1.1), ('lieux', 0.09, 1.5), ('agenda', 0.07, 1.3),
      ('aides', 0.08, 1.6), ('contact', 0.028, 1.2), ('candidature', 0.019, 1.4), ('mentions-legales', 0.012, 1)) as t(page, part, vues))
  group by mois)
