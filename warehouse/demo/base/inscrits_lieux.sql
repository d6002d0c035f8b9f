-- What the producer publishes of départements and of communes of 5,000 inhabitants, rounded to ten; départements add up to the region.
select m.mois, m.jour, d.code, 10 * part(m.total / 10, d.population * (0.97 + 0.06 * hasard('departement', d.code)), m.mois, d.code) as nombre
from base.inscrits_mois as m, base.departements as d where d.region = '53'
union all
select m.mois, m.jour, c.code, 10 * round(m.total::double * c.population / (select sum(population)
  from base.communes) * (0.78 + 0.11 * log10(c.population / 2000))
  * (0.85 + 0.35 * hasard('commune', c.code)) * (0.99 + 0.02 * hasard('mois', c.code, m.mois)) / 10)::integer
from base.inscrits_mois as m, base.communes as c where c.population >= 5000 order by mois, code
