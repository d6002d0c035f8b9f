-- Zonage de 2010, une ligne par commune de son époque.
select lpad(code_commune, 5, '0') as code_commune, min(zeros_rendus(code_zone, 4)) as code, premier_par(trim(nom_zone), zeros_rendus(code_zone, 4)) as nom
from raw.zones_emploi__communes_2010
group by all
