-- Projections en emplois ; le signe moins typographique est lu. Sans scénario dit, c'est celui de référence.
select base::integer as base, horizon::integer as horizon, case region when 'FR' then 'pays:FR' else 'region:' || zeros_rendus(region, 2) end as territoire,
  lower(nomenclature) as nomenclature, lower(nomenclature) || ':' || metier as metier, trim(libelle) as libelle,
      coalesce(lower(trim(scenario)), 'reference') as scenario,
  sans_espaces(emploi)::bigint as emploi, replace(sans_espaces(creations), '−', '-')::bigint as creations, sans_espaces(departs)::bigint as departs,
  sans_espaces(debutants)::bigint as debutants
from raw.metiers_2030__projections
