-- Libellé et code final : code postal d'une commune (5 chiffres) ou numéro de département.
select distinct mois_iso(mois) as mois, regexp_replace(libelle, ' +[0-9][0-9AB]?[0-9]*$', '') as nom,
    nullif(regexp_extract(libelle, ' ([0-9][0-9AB]?[0-9]*)$', 1), '') as code,
  demandeurs::double::integer as demandeurs
from raw.demandeurs__export
