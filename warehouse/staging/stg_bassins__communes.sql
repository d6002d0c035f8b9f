-- Les codes ont perdu leur zéro initial (1001 pour 01001) ; d'anciens codes de communes restent.
select lpad(code_commune, 5, '0') as code_commune, min(lpad(code_bassin, 4, '0')) as code,
  min_by(trim(nom_bassin), lpad(code_bassin, 4, '0')) as nom
from raw.bassins__communes
group by all
