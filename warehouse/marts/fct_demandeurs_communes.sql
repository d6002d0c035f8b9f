-- Demandeurs inscrits en fin de trimestre, communes actuelles de la région ; sous les codes du fichier, dont plusieurs anciens peuvent faire une commune.
select i.trimestre, 'commune:' || c.commune as commune, 'commune:' || i.code_commune as commune_fichier,
  i.sexe, i.age, sum(i.demandeurs)::bigint as demandeurs
from staging.stg_demandeurs_communes__inscrits as i
join marts.dim_passage_communes as p on p.code = i.code_commune
join marts.dim_communes as c on c.commune = p.commune
where c.dans_region
group by all
