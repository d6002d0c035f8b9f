select distinct trim(groupe) as groupe, trim(domaine) as domaine, trim(libelle) as libelle from raw.bcn__groupes where groupe is not null
