-- Habitants projetés ; âge : le sien, ou la borne basse de sa tranche.
select annee::integer as annee, territoire_insee(niveau, code) as territoire, scenario, case sexe when '2' then 'femmes' else 'hommes' end as sexe,
  age::integer as age, replace(sans_espaces(population), ',', '.')::double as population
from raw.projections_population__projections
