-- Apprenticeship contracts and apprentices of centres, in the templates: twelve new contracts for a thousand inhabitants, more in the département of
-- the metropolis (16,208 of 40,032 in the barometer of 2022), growing a little, more above the bac; about 48,000 apprentices. The smallest cells are
-- one to four contracts.
create temp table niveaux as
select d.code, n.niveau, annee, population / 1000 * 12 * if(d.code = '35', 1.3, 0.85) * n.part as nombre
from base.departements as d, (values (3, 0.2), (4, 0.15), (5, 0.27), (6, 0.22), (7, 0.16)) as n(niveau, part), (values (2023), (2024)) as a(annee)
  where d.region = '53';
--> formation/apprentissage_contrats_2023-2024.csv
select annee, code as departement, niveau, domaine, taille, contrats from (
  select *, part(round(nombre * case when annee = 2023 then 1 when niveau > 4 then 1.02
    else 0.99 end * autour(0.04, 'contrats', annee, code, niveau)),
    if(niveau > 4, d.haut * t.haut, d.bas * t.bas) * autour(0.25, 'contrats', code, niveau, domaine, taille), (annee, code, niveau), domaine
      || taille) as contrats
  from niveaux, (values ('21', 0.08, 0.03), ('22', 0.18, 0.04), ('23', 0.2, 0.05), ('25', 0.19, 0.09), ('31', 0.15, 0.46), ('32', 0.02, 0.2),
    ('33', 0.18, 0.13)) as d(domaine, bas, haut),
    (values ('moins_11', 0.62, 0.27), ('de_11_a_49', 0.2, 0.2), ('de_50_a_249', 0.1, 0.19), ('plus_250', 0.08, 0.34)) as t(taille, bas, haut)
) where contrats > 0 order by all
--> formation/apprentissage_centres_2023-2024.csv
with centres as (
  select n.annee, c.uai, c.nom, c.code as commune, n.niveau, part(round(n.nombre * 1.17),
    least(2.5, (c.population / 15000) ** 0.7) * autour(0.4, 'centre', c.ecole, n.niveau),
    (n.annee, n.code, n.niveau), c.uai) as tous from niveaux as n join base.centres as c on c.departement = n.code
)
select annee, uai, nom, commune, niveau, d.domaine, d.n as apprentis from (
  select *, unnest([{domaine: '31', n: tous - petit}, {domaine: '21', n: petit}]) as d
    from (select *, least(tous, entre(1, 3, hasard('petit domaine', uai, niveau, annee))) as petit from centres)
) where d.n > 0 order by all
