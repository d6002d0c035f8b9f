select distinct trim(cfd_commun) as cfd_commun, trim(famille) as famille, trim(cfd_specialite) as cfd_specialite
from raw.bcn__familles
where cfd_commun is not null and famille is not null
