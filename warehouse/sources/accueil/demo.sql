-- Reception, events and referrals, in the templates that a region fills in; the smallest centres count a few persons a month.
--> service/accueil_personnes_2024-2025.csv
select * from (
  select mois, reseau, titre || ' de ' || nom as structure, code as commune, canal, public,
    round(sqrt(population) * part_canal * part_public * poids_mois(jour) * autour(0.2, 'accueil', code, reseau, mois, canal,
      public))::integer as personnes
  from mois_demo(), base.communes, (values ('CIO', 'CIO', 17), ('Missions locales', 'Mission locale', 14),
    ('Information jeunesse', 'Point d’information jeunesse', 30)) as r(reseau, titre, nombre),
    (values ('Sur place', 0.32), ('Téléphone', 0.14), ('Visioconférence', 0.03)) as c(canal, part_canal),
    (values ('Collégiens et lycéens', 0.5), ('Étudiants', 0.2), ('Demandeurs d''emploi', 0.22), ('Salariés', 0.08)) as p(public, part_public)
  where rang <= nombre and mois >= '2024-09'
) where personnes > 0 order by all
--> service/accueil_actions_2024-2025.csv
select mois || '-' || deux(entre(1, 28, hasard('action', mois, type, n, 'jour'))) as date, type, c.code as commune,
  if(type = 'Intervention en classe', 'Établissement ' || entre(1, 4, hasard('action', mois, type, n, 'lycee')) || ' de ' || c.nom,
    null) as etablissement,
  round(gens * autour(0.3, 'action', mois, type, n, 'public'))::integer as participants
from (
  select *, unnest(range(round(souvent * poids_mois(jour))::integer)) as n
  from mois_demo(), (values ('Intervention en classe', 12, 32), ('Atelier', 6, 9), ('Salon', 1, 900), ('Visite d’entreprise', 3, 18))
    as t(type, souvent, gens)
  where mois >= '2024-09'
) join base.communes as c on c.rang = 1 + floor(60 * hasard('action', mois, type, n, 'ville') ** 2) order by all
--> service/accueil_reorientations_2024-2025.csv
select mois, reseau, destination, orientes, least(orientes - round(orientes * 0.2), round(orientes * aboutit))::integer as aboutis,
  round(orientes * 0.2)::integer as non_renseignes
from (
  select *, round(nombre * poids_mois(jour) * autour(0.1, 'orientation', mois, reseau, destination))::integer as orientes
  from mois_demo(), (values ('CIO', 'Missions locales', 60, 0.58), ('CIO', 'Information jeunesse', 25, 0.5),
    ('Missions locales', 'France Travail', 140, 0.71), ('Missions locales', 'Cap emploi', 8, 0.6),
    ('Information jeunesse', 'Missions locales', 70, 0.55)) as t(reseau, destination, nombre, aboutit)
  where mois >= '2024-09'
) order by mois, reseau, destination
