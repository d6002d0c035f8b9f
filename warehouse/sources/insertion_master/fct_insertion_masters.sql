-- Diplômés de master des universités de la région, et de toutes.
select m.* exclude (uai), if(m.uai = 'UNIV', null, m.uai) as uai, if(m.uai = 'UNIV', null, 'departement:' || d.code) as departement
from staging.stg_insertion_master__disciplines as m left join marts.dim_departements as d on d.code = departement_uai(m.uai)
where m.uai = 'UNIV' or d.dans_region
