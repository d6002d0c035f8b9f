-- Mission locale de chaque commune actuelle de la région ; une commune peut en avoir plusieurs.
select distinct c.commune, m.code_ml, m.libelle, s.commune as commune_siege, m.nom, m.code_postal, m.ville
from staging.stg_missions_locales__couverture as m
join marts.dim_passage_communes as p on p.code = m.code_commune
join marts.dim_communes as c on c.commune = p.commune and c.dans_region
left join marts.dim_passage_communes as s on s.code = m.code_ml
