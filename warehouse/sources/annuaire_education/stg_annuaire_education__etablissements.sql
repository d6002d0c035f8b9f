-- Quelques établissements ont deux lignes : la première par nom, puis dans l'ordre du fichier.
select uai, trim(nom) as nom, type, secteur, lpad(code_commune, 5, '0') as code_commune, zeros_rendus(code_region, 2) as region,
  regexp_extract(position, '\((\S+) (\S+)\)', 2)::double as lat, regexp_extract(position, '\((\S+) (\S+)\)', 1)::double as lng
from raw.annuaire_education__etablissements
where uai is not null
qualify row_number() over (partition by uai order by nom, _fichier, _ligne) = 1
