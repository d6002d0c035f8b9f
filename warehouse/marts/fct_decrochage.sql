-- Jeunes sans solution des communes actuelles de la région ; sous les codes du fichier, dont plusieurs anciens peuvent faire une commune.
select d.campagne, 'commune:' || c.commune as commune, 'commune:' || d.code_commune as commune_fichier, d.age, sum(d.jeunes)::bigint as jeunes
from staging.stg_decrochage__jeunes as d
join marts.dim_passage_communes as p on p.code = d.code_commune
join marts.dim_communes as c on c.commune = p.commune
where c.dans_region
group by all
