-- The education directory: schools of the demo, guidance centres of the region's towns and beyond its limit, and other kinds of establishments, one
-- without type.
--> geo/annuaire_ecoles_france_mini.parquet
select uai, nom, type, secteur, code as code_commune, commune as nom_commune, region as code_region,
  ('POINT (' || lng || ' ' || lat || ')')::geometry as position
from base.annuaire order by uai
