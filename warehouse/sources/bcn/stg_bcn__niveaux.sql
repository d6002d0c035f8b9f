select distinct trim(niveau_diplome) as niveau_diplome, trim(sigle) as sigle, trim(libelle) as libelle, niveau_europeen(niveau_europeen) as niveau
from raw.bcn__niveaux
where niveau_diplome is not null
