-- Job seekers at the end of each month of 2023 and 2024, entries, exits and offers by length of the job, all occupations and a few ROME cards, for
-- the region, its départements and its bassins. Places add up to the region, but for the bassin that crosses its border, given whole.
with cartes as (
  select * from (values ('', 1, 0.75, 0.55, 'v'), ('A1405', 0.012, 0.6, 0.2, 'a'), ('A1203', 0.016, 0.7, 0.5, 'v'), ('D1106', 0.03, 0.8, 0.6, 'c'),
    ('D1507', 0.022, 0.7, 0.5, 'v'), ('F1703', 0.013, 1.4, 0.7, 'v'), ('G1602', 0.028, 1.6, 0.5, 'c'), ('G1803', 0.034, 1.3, 0.4, 'c'),
    ('H2102', 0.021, 1.1, 0.4, 'i'), ('I1604', 0.01, 1.5, 0.9, 'v'), ('J1501', 0.019, 1.9, 0.6, 'v'), ('K1302', 0.026, 1.4, 0.7, 'v'),
    ('K2204', 0.045, 0.7, 0.5, 'v'), ('M1805', 0.014, 0.9, 0.95, 'v'), ('N4101', 0.018, 1.5, 0.6, 'i')) as t(carte, part, offres, durable, trait)
), parties as (
  select bassin, departement, sum(population) as gens, false as dehors, min(cote) as c, min(agricole) as a, min(industrie) as i,
    sum(population) / 1e5 as v
  from base.communes group by bassin, departement
  union all select 5313, '44', (select sum(population) from base.traversees), true, 0.2, 1, 1.3, 0.4
), stocks as (
  select p.*, t.*, s.categorie, s.rythme, m.jour, m.rang, round(m.total * s.taux * t.part) as tout, case trait when 'c' then c when 'a' then a
    when 'i' then i else v end as force,
    gens * if(carte = '', 1, 0.5 + 0.4 * case trait when 'c' then c when 'a' then a when 'i' then i else v end)
      * autour(0.12, 'inscrits', carte, bassin, departement) * autour(0.015, 'inscrits', carte, bassin, m.mois) as poids
  from parties as p, cartes as t, (values ('A', 0.47, 0.118), ('ABC', 0.86, 0.098)) as s(categorie, taux, rythme), base.inscrits_mois as m
    where m.rang >= 35
), fins as (
  select *, if(dehors, round(tout * poids / sum(poids) filter (not dehors) over (partition by categorie, carte, jour)),
    part(tout, if(dehors, 0, poids), (categorie, carte, jour), bassin || departement)) as fin from stocks
), flux as (
  select *, greatest(fin - debut, 0, round(debut * rythme * (1 + [0.08, -0.08, -0.04, -0.04, -0.12, 0, 0.1, 0.02, 0.22, 0.06, -0.08,
    -0.12][month(jour)])
    * autour(0.1, 'entrees', categorie, carte, bassin, departement, jour))) as entrees
  from (select *, lag(fin) over (partition by categorie, carte, bassin, departement order by jour) as debut from fins) where debut is not null
), lignes as (
  select *, strftime(jour, '%Y-%m') as mois, debut + entrees - fin as sorties,
    round(entrees * offres * (if(carte = '', 0.85, 0.6 + 0.25 * force) + 0.12 * v) * autour(0.2, 'offres', carte, bassin) * autour(0.1, 'offres',
      carte, bassin, departement, jour)
      * (1 + [0.08, 0.06, 0.12, 0.1, 0.06, 0.02, -0.12, -0.2, 0.04, 0.02, -0.06, -0.12][month(jour)])) as offertes
  from flux
)
select mois, lieu.type, lieu.code, carte, categorie, sum(fin)::integer as fin, sum(entrees)::integer as entrees, sum(sorties)::integer as sorties,
  sum(round(offertes * durable))::integer as durable, sum(round(offertes * (1 - durable) * 0.75))::integer as temporaire,
  sum(offertes - round(offertes * durable) - round(offertes * (1 - durable) * 0.75))::integer as occasionnelle
from (select *, unnest([{type: 'REG', code: '53'}, {type: 'DEP', code: departement}, {type: 'BASSIN', code: bassin::varchar}]) as lieu from lignes)
where not dehors or lieu.type = 'BASSIN' group by all order by categorie, carte, mois, lieu.type, lieu.code
