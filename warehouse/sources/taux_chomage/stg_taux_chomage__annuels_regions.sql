-- Taux d'une région au dernier trimestre de l'année de rentrée, en fraction.
select _fichier as fichier, zeros_rendus(region, 2) as code, rentree || 'T4' as trimestre, round(replace(taux, ',', '.')::double / 100, 4) as taux,
  max(rentree) over (partition by _fichier) || 'T4' as edition
from raw.taux_chomage__annuels_regions
