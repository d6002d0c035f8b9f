-- Taux des départements par trimestre, en fraction ; un tableur a pu ôter le zéro du code. L'édition est le dernier trimestre du fichier.
select _fichier as fichier, zeros_rendus(code, 2) as code, trimestre, round(replace(taux, ',', '.')::double / 100, 4) as taux,
  max(trimestre) over (partition by _fichier) as edition
from raw.taux_chomage__departements
