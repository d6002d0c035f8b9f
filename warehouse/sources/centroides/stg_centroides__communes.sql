select lpad(code_commune, 5, '0') as code_commune,
  min_by(replace(latitude, ',', '.')::double, coalesce(annee, '')) as lat,
  min_by(replace(longitude, ',', '.')::double, coalesce(annee, '')) as lng,
  bool_or(coalesce(lower(approchee) in ('1', 'o', 'oui', 'true', 'vrai'), false)) as approchee
from raw.centroides__communes
group by all
