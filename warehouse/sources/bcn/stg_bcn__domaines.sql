select distinct trim(domaine) as domaine, trim(libelle) as libelle from raw.bcn__domaines where domaine is not null
