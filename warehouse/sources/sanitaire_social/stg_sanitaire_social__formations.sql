-- Quotas, inscrits et diplômés d'une formation ; vide : non connu, ou sans quota.
select annee::integer as annee, territoire, trim(formation) as formation, trim(libelle) as libelle, niveau::integer as niveau,
  sans_espaces(quota)::integer as quota, sans_espaces(inscrits)::integer as inscrits, sans_espaces(diplomes)::integer as diplomes
from raw.sanitaire_social__formations
