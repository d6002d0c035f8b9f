-- Zonage de 2020, une ligne par commune : l'export répète un code, et des copies ont perdu le zéro de tête (1001).
-- Deux fichiers écrivent un nom avec ou sans traits d'union : une zone n'en a qu'un, le plus long à trier, celui qui les a.
with communes as (
  select lpad(code_commune, 5, '0') as code_commune, min(zeros_rendus(code_zone, 4)) as code, max(trim(nom_zone)) as nom
  from raw.zones_emploi__communes
  group by all
)
select code_commune, code, max(nom) over (partition by code) as nom
from communes
