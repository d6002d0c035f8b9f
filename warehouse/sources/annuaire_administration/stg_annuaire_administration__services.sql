-- Services publics locaux, leurs types entre virgules. Une position absente est nulle, jamais zéro.
select id, nom, case when regexp_full_match(siret, '\d{14}') then siret end as siret, types as reseaux,
    lpad(code_commune, 5, '0') as code_commune, code_postal, ville, adresse, telephone,
  case accessibilite when 'ACC' then 'accessible' when 'DEM' then 'accessible sur demande' when 'NAC' then 'non accessible' end as accessible,
  nullif(latitude, '0')::double as lat, nullif(longitude, '0')::double as lng
from raw.annuaire_administration__services
