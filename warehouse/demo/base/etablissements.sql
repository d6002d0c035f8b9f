-- Sizes of establishments, a few of them large, which add up to the jobs of their line; four in ten have one or two employees, as in Sirene. One year
-- behind the jobs handed over under agreement, and drawn apart, so that no open file gives a masked figure away.
select code, a17, rang, 1 + part(effectif - etablissements, (1 - hasard('taille ouverte', code, a17, rang)) ** -0.8 - 0.95, code || a17,
  rang) as taille
from (select *, unnest(range(etablissements)) as rang from base.emplois where annee = 2022)
order by code, a17, rang
