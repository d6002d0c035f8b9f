-- Fonctions que le profil déclare, dans leur ordre.
select fonction, libelle, etape, _ligne::INTEGER as rang
from raw.usage__fonctions
