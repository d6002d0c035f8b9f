-- Entrées de l'année et inscrits de fin d'année d'un public, avec ceux de tous.
select annee::integer as annee, territoire, public, sans_espaces(entrees)::bigint as entrees, sans_espaces(entrees_total)::bigint as entrees_total,
  sans_espaces(demandeurs)::bigint as demandeurs, sans_espaces(demandeurs_total)::bigint as demandeurs_total
from raw.entrees_formation__publics
