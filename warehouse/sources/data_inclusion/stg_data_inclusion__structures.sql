-- Structures ; un identifiant donné deux fois garde sa mise à jour la plus récente. Une position absente est nulle, jamais zéro.
select id, trim(nom) as nom, case when regexp_full_match(trim(siret), '\d{14}') then trim(siret) end as siret,
    lpad(nullif(trim(code_insee), ''), 5, '0') as code_commune,
  nullif(trim(code_postal), '') as code_postal, nullif(trim(commune), '') as ville, liste_simple(reseaux_porteurs) as reseaux,
  nullif(trim(adresse), '') as adresse, nullif(trim(telephone), '') as telephone,
  if(nullif(trim(accessibilite_lieu), '') is null, null, 'décrit sur Acceslibre') as accessible,
  nullif(nullif(trim(latitude), ''), '0')::double as lat, nullif(nullif(trim(longitude), ''), '0')::double as lng
from raw.data_inclusion__structures
qualify row_number() over (partition by id order by date_maj desc nulls last, _fichier, _ligne) = 1
