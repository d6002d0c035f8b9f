-- Taux d'accès publié, en part et non en pour cent.
select annee::integer as annee, territoire, variante, sans_espaces(entrants)::bigint as entrants, sans_espaces(denominateur)::bigint as denominateur,
  round(nombre_positif(taux) / 100, 6) as taux
from raw.entrees_formation__acces
