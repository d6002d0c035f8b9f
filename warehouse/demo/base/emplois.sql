-- Salaried jobs of each commune and activity, public employers and farms included, at the end of two years: what other files are parts of. About
-- 1,300,000 in the region (1,309,603 at the end of 2022, Insee). Many small establishments, few very large ones (law of Pareto); they grow faster
-- than inhabitants from village to town. In one commune of some size in twenty-five a plant outweighs its activity.
with attendus as (
  select c.code, a.code as a17, a.taille, annee, c.population,
    1340000 * c.population ** 1.17 / (select sum(population ** 1.17) from base.communes) * a.part / a.taille * autour(0.25, 'etablissements', c.code,
      a.code)
      * case when a.code = 'AZ' then (0.25 + 0.6 * c.agricole + 0.3 * c.mer) * rural ** 2 when a.code = 'C1' then 0.35 + 0.6 * c.industrie
        when a.code in ('C3', 'C4', 'C5') then 0.5 + 0.5 * c.industrie when a.code = 'FZ' then rural ** 0.5 when a.code = 'IZ' then 0.6 + 0.5 * c.cote
        when a.code in ('JZ', 'KZ', 'MN') then 0.85 * rural ** -0.3 else 1 end as nombre
  from (select *, least(3, (3000 / greatest(population, 200)) ** 0.4) as rural from base.communes) as c, base.activites as a, (values (2022), (2023))
    as t(annee)
), tailles as (
  select annee, code, a17, greatest(1, round(taille / 4.1 * least(300, (1 - hasard('taille', code, a17, rang)) ** -0.8)
    * (0.96 + 0.08 * hasard('taille', annee, code, a17, rang)))) as effectif
  from (select *, unnest(range(greatest(0, floor(nombre + hasard('arrondi', code, a17)
    + if(annee = 2022, hasard('solde', code, a17) * 0.06 * sqrt(nombre) - 0.02, 0))::integer))) as rang from attendus)
  union all select annee, code, a17, round(entre(250, 1200, hasard('usine', code, 'taille')) * (0.97 + 0.06 * hasard('usine', annee, code)))
  from attendus where population between 1000 and 15000 and hasard('usine', code) < 0.04
    and a17 = ['C1', 'C3', 'C4', 'C5'][entre(1, 4, hasard('usine', code, 'activite'))]
)
select annee, code, a17, count(*)::integer as etablissements, sum(effectif)::integer as effectif, max(effectif)::integer as premier
from tailles group by annee, code, a17 order by annee, code, a17
