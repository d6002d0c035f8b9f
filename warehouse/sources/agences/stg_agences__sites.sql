select distinct reference, trim(nom) as nom, type_site, nullif(trim(adresse), 'NULL') as adresse,
  nullif(code_postal, 'NULL') as code_postal, nullif(trim(commune), 'NULL') as commune,
  replace(latitude, ',', '.')::double as lat, replace(longitude, ',', '.')::double as lng
from raw.agences__sites
