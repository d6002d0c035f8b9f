-- Quartiers prioritaires et les communes actuelles qu'ils touchent ; la population est celle du quartier entier, répétée sur ses lignes.
with lignes as (
  select q.code, max(q.nom) as nom, p.commune
  from staging.stg_qpv__quartiers as q join marts.dim_passage_communes as p on p.code = q.code_commune
  group by q.code, p.commune
)
select l.code as quartier, l.nom, l.commune, count(*) over (partition by l.code)::integer as communes, n.population
from lignes as l left join staging.stg_qpv__population as n on n.code = l.code
