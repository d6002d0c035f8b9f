-- Une filière et l'un de ses codes par ligne ; « fap2021:B* » en vaut plusieurs.
select distinct filiere, liste, unnest(from_json(codes, '["VARCHAR"]')) as code
from raw.filieres__codes
