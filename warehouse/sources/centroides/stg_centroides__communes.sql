select lpad(code_commune, 5, '0') as code_commune,
  premier_par(replace(latitude, ',', '.')::double, coalesce(annee, '')) as lat,
  premier_par(replace(longitude, ',', '.')::double, coalesce(annee, '')) as lng,
  bool_or(coalesce(lower(approchee) in ('1', 'o', 'oui', 'true', 'vrai'), false)) as approchee
from raw.centroides__communes
group by all
