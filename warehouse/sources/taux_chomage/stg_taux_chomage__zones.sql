-- Taux des zones d'emploi et de leurs parties régionales, en fraction ; l'édition est le dernier trimestre du fichier.
-- Une partie se code RRXX : la région, puis la zone 00XX.
select _fichier as fichier, zeros_rendus(code, 4) as code,
  case upper(niveau) when 'ZE2020' then 'zone_emploi' when 'ZER2020' then 'partie' end as niveau,
  trimestre, round(replace(taux, ',', '.')::double / 100, 4) as taux, max(trimestre) over (partition by _fichier) as edition
from raw.taux_chomage__zones
