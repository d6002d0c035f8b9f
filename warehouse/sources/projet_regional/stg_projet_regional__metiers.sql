-- Un regroupement et l'un de ses codes par ligne ; un code peut être dans plusieurs regroupements.
select distinct regroupement, libelle, unnest(from_json(codes, '["VARCHAR"]')) as code
from raw.projet_regional__metiers
