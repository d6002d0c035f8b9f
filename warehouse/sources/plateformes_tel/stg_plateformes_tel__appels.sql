-- Appels par plateforme, par jour ou par mois ; une attente ne se tire pas de celles des jours.
select periode, if(length(periode) = 10, 'jour', 'mois') as pas, trim(plateforme) as plateforme, sans_espaces(recus)::BIGINT as recus,
  sans_espaces(a_traiter)::BIGINT as a_traiter, sans_espaces(decroches)::BIGINT as decroches,
  replace(attente_p50_s, ',', '.')::DOUBLE as attente_p50_s, replace(attente_p90_s, ',', '.')::DOUBLE as attente_p90_s
from raw.plateformes_tel__appels
