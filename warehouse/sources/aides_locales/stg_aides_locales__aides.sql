-- Montant en euros, au plus ; vide quand il dépend de la situation. Le plus récent des fichiers donne une aide qu'ils ont en commun.
select trim(aide) as aide, trim(public) as public, territoire, montant_lu(montant)::double as montant, nullif(par, '') as par,
  trim(financeur) as financeur, adresse, try_cast(nullif(verifiee_le, '') as date) as verifiee_le
from raw.aides_locales__aides
qualify row_number() over (partition by trim(aide), trim(public), territoire order by _fichier desc) = 1
