-- Communes actuelles, et communes déléguées, associées ou arrondissements qui mènent à l'actuelle.
select distinct code, nom, try_cast(type_liaison as integer) as liaison, departement, arrondissement, region, type,
  coalesce(chef_lieu, commune) as commune_actuelle,
  from_json(coalesce(anciens_codes, '[]'), '["VARCHAR"]') as anciens_codes,
  from_json(coalesce(codes_postaux, '[]'), '["VARCHAR"]') as codes_postaux,
  coalesce(try_cast(population as bigint), 0) as population
from raw.decoupage__communes
