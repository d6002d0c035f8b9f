-- Demandeurs A, B, C des communes actuelles de la région, et de combien de nombres arrondis chacun est fait : un par ancien code du fichier.
select i.trimestre, 'commune:' || c.commune as commune, i.sexe, i.age, sum(i.demandeurs)::bigint as demandeurs, count(*) as cellules
from staging.stg_demandeurs_abc__inscrits as i
join marts.dim_passage_communes as p on p.code = i.code_commune
join marts.dim_communes as c on c.commune = p.commune
where c.dans_region
group by all
