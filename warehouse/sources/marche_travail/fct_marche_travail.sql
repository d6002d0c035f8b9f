-- Offres et demandeurs d'un métier, côte à côte ; null quand le chiffre n'est pas donné, jamais zéro.
-- Un bassin qui dépasse la région est tabulé entier : c'est le bassin entier, non sa partie régionale.
select c.trimestre, coalesce(z.territoire, c.territoire) as territoire, c.metier,
  max(c.valeur) filter (c.nomenclature = 'PE') as offres, max(c.valeur) filter (c.nomenclature = 'TOFF') as offres_toutes,
  max(c.valeur) filter (c.nomenclature = 'A') as demandeurs_a, max(c.valeur) filter (c.nomenclature = 'ABC') as demandeurs_abc
from staging.stg_marche_travail__chiffres as c
left join marts.dim_zones_entieres as z on z.partie = c.territoire
group by all
