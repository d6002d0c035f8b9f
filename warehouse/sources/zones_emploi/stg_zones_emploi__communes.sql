-- Zonage de 2020, une ligne par commune : l'export répète un code.
select code_commune, min(lpad(code_zone, 4, '0')) as code, min_by(trim(nom_zone), lpad(code_zone, 4, '0')) as nom
from raw.zones_emploi__communes
group by code_commune
