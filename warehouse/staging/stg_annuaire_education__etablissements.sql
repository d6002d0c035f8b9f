-- Quelques établissements ont deux lignes : la première par nom.
select uai, min(trim(nom)) as nom, min_by(type, nom) as type, min_by(secteur, nom) as secteur,
  min_by(lpad(code_commune, 5, '0'), nom) as code_commune, min_by(lpad(code_region, 2, '0'), nom) as region,
  min_by(regexp_extract(position, '\((\S+) (\S+)\)', 2)::double, nom) as lat,
  min_by(regexp_extract(position, '\((\S+) (\S+)\)', 1)::double, nom) as lng
from raw.annuaire_education__etablissements
where uai is not null
group by uai
