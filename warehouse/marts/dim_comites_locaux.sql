-- Comité local pour l'emploi de chaque commune, dans chaque édition reçue, et laquelle fait foi : la liste de la région, sinon, de celles de
-- France Travail, celle qui nomme le moins de communes disparues : une fusion n'y est portée qu'ensuite.
with nationales as (
  select fichier, count(*) filter (c.code is null) as disparues
  from staging.stg_comites_locaux_emploi__communes_france_travail as f
  left join staging.stg_decoupage__communes as c on c.code = f.code_commune and c.type = 'commune-actuelle'
  group by fichier
), dernieres as (
  select fichier, row_number() over (order by disparues, fichier) as rang from nationales
)
select edition, null::varchar as fichier, code_commune, code, nom, true as retenue
from staging.stg_comites_locaux_emploi__communes
union all
select 0, f.fichier, f.code_commune, f.code, f.nom, d.rang = 1 and not exists (from staging.stg_comites_locaux_emploi__communes)
from staging.stg_comites_locaux_emploi__communes_france_travail as f join dernieres as d using (fichier)
