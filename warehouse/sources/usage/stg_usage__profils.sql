-- Profils que le profil de la région déclare, dans leur ordre.
select profil, libelle, _ligne::INTEGER as rang
from raw.usage__profils
