-- Counselling, in the template that a region fills in; missions locales see hardly anybody above 26.
--> service/cep_2024-2025.csv
with totaux as (
  select *, round(population / 1000 * pour_mille * 0.25 * if(niveau = 2, second, 1) * autour(0.08, 'cep', reseau, code, trimestre, niveau)) as total
  from base.departements, (select unnest(string_split('2024T1 2024T2 2024T3 2024T4 2025T1 2025T2', ' ')) as trimestre),
    (values (1), (2)) as n(niveau),
    (values ('France Travail', 21, 0.4), ('Missions locales', 9, 0.55), ('Cap emploi', 1.4, 0.6), ('Apec', 1.1, 0.5),
      ('Opérateur régional', 2.2, 0.35))
      as r(reseau, pour_mille, second) where region = '53'
), publics as (
  select *, part(total, if(reseau = 'Missions locales', jeune, toute), (trimestre, reseau, code, niveau), public) as beneficiaires
  from totaux, (values ('26 à 54 ans', 0.6, 0.002), ('55 ans et plus', 0.2, 0), ('Moins de 26 ans', 0.2, 0.998)) as t(public, toute, jeune)
)
select trimestre, reseau, 'departement:' || code as territoire, niveau, public, beneficiaires, round(beneficiaires * 0.3)::integer as repondants,
  round(beneficiaires * 0.3 * 0.86)::integer as satisfaits, if(niveau = 2, 95, 18) as duree_moyenne_jours,
    round(beneficiaires * 0.4)::integer as suivis_6_mois,
  round(beneficiaires * 0.4 * if(niveau = 2, 0.54, 0.47))::integer as situation_favorable_6_mois
from publics where beneficiaires > 0 order by trimestre, reseau, code, niveau, public
