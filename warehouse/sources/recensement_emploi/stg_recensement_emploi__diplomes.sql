-- Classe d'âge : moins_30 ou plus_30. Diplôme le plus élevé, du recensement : brevet et sans diplôme réunis.
select annee::integer as annee, territoire_insee(niveau, code) as territoire, lower(nomenclature) || ':' || metier as metier,
  case classe_age when '1529' then 'moins_30' else 'plus_30' end as age,
  case diplome when 'DIPLMIN' then 'sans' when 'BEPC' then 'sans' when 'CAPBEP' then 'cap' when 'BAC' then 'bac'
      when 'SUP2' then 'bac_2' when 'SUP34' then 'bac_3_4' else 'bac_5' end as diplome,
  replace(emplois, ',', '.')::double as emplois
from raw.recensement_emploi__diplomes
