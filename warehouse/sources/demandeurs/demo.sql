-- Job seekers by month, rounded to ten: communes of 5,000 inhabitants and more, one of them given three times, départements of France, the region as
-- `reg53`. Which categories are counted is not said, as in the producer's file.
--> ft-demandeurs/emploi_demandeur.csv
select code, mois, nombre as demandeurs from base.inscrits_lieux, range(if(code = '35176', 3, 1))
union all select 'reg53', mois, total from base.inscrits_mois
union all select d.code, m.mois, 10 * round(d.population * 0.0093 * autour(0.12, 'niveau', d.code) * m.niveau)::integer from base.inscrits_mois as m,
  base.departements as d
where d.region <> '53' order by 1, 2
