-- Savoirs, savoir-faire et activités du ROME sous leur nom, avec les fiches qui les citent et que le référentiel des métiers connaît. Un même nom sous deux numéros est une
-- seule compétence.
select l.version, i.libelle, list(distinct m.metier order by m.metier) as metiers
from staging.stg_rome__liens as l
join staging.stg_rome__items as i on i.version = l.version and i.item = l.item
join marts.dim_metiers as m on m.metier = 'rome:' || l.code
where l.competence
group by l.version, i.libelle
