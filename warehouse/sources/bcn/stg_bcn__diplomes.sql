select distinct trim(cfd) as cfd, trim(niveau_diplome) as niveau_diplome, trim(groupe) as groupe, trim(libelle) as libelle,
  niveau_europeen(niveau_europeen) as niveau, try_strptime(date_fermeture, '%d/%m/%Y')::date as fermeture
from raw.bcn__diplomes
where cfd is not null
