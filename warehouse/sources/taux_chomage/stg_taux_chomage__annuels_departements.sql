-- Taux d'un département, codé sur trois caractères, au dernier trimestre de l'année de rentrée, en fraction.
select _fichier as fichier, case when departement[1] = '0' then departement[2:] else departement end as code, rentree || 'T4' as trimestre,
  round(replace(taux, ',', '.')::double / 100, 4) as taux, max(rentree) over (partition by _fichier) || 'T4' as edition
from raw.taux_chomage__annuels_departements
