select trim(mefstat11) as mefstat11, trim(cfd) as cfd, try_cast(duree as integer) as duree, try_cast(annee as integer) as annee,
  trim(libelle) as libelle, try_strptime(date_fermeture, '%d/%m/%Y')::date as fermeture, mef
from raw.bcn__mef
where mefstat11 is not null
