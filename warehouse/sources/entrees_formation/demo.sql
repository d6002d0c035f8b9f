-- Entries of job seekers in training, those of priority publics, and access rates by two definitions whose levels differ by half, in the templates.
create temp table departements as select code, population from base.departements where region = '53';
--> formation/entrees_formation_2023-2024.csv
select trimestre, 'departement:' || code as territoire, sexe, age, diplome, financeur, entrees from (
  select *, part(round(population / 100 * 1.1 * saison * autour(0.05, 'entrées', trimestre, code)), p.part * d.part * f.part
    * autour(0.3, 'entrées', code, sexe, age, diplome, financeur), (trimestre, code), sexe || age || diplome || financeur) as entrees
  from departements, (values ('2023T1', 0.27), ('2023T2', 0.24), ('2023T3', 0.2), ('2023T4', 0.29), ('2024T1', 0.27), ('2024T2', 0.23),
    ('2024T3', 0.19), ('2024T4', 0.28))
      as t(trimestre, saison), (values ('femmes', 'moins_25', 0.11), ('femmes', 'de_25_a_49', 0.33), ('femmes', 'plus_50', 0.08),
        ('hommes', 'moins_25', 0.13), ('hommes', 'de_25_a_49', 0.28), ('hommes', 'plus_50', 0.07)) as p(sexe, age, part),
        (values ('infra_bac', 0.46), ('bac', 0.27), ('supra_bac', 0.27)) as d(diplome, part),
    (values ('region', 0.44), ('france_travail', 0.38), ('cpf', 0.12), ('opco', 0.04), ('autre', 0.02)) as f(financeur, part)
) where entrees > 0 order by all
--> formation/publics_formation_2024.csv
select 2024 as annee, 'departement:' || code as territoire, public,
  round(entrees_total * partie * equite * autour(0.08, 'équité', code, public))::integer as entrees,
  entrees_total, round(demandeurs_total * partie)::integer as demandeurs, demandeurs_total
from (
  select *, part * autour(0.1, 'public', code, public) as partie,
    round(population / 100 * 1.1 * autour(0.05, 'publics', code))::integer as entrees_total,
    round(population / 100 * 7.5 * autour(0.05, 'inscrits', code))::integer as demandeurs_total
  from departements, (values ('boeth', 0.085, 0.74), ('rsa', 0.14, 0.82), ('qpv', 0.06, 1.06), ('longue_duree', 0.43, 0.91))
    as t(public, part, equite)
) order by code, public
--> formation/taux_acces_2019-2024.csv
select annee, territoire, variante, round(base * taux)::integer as entrants, base as denominateur,
  virgule(100 * if(base is null, taux, round(base * taux) / base), 1) as taux
from (
  select *, round(gens * chomeurs)::integer as base, niveau * case annee when 2020 then 0.85 when 2021 then 1.2
    else 1 end * autour(0.05, 'accès', annee, territoire) as taux
  from (select 'departement:' || code as territoire, population as gens from departements union all select 'region:53', sum(population)
    from departements
      union all select 'pays:FR', null), range(2019, 2025) as t(annee),
        (values ('A', 0.031, 0.2), ('B', 0.062, 0.128)) as v(variante, chomeurs, niveau)
) order by annee, territoire, variante
