-- Communes actuelles de France, avec leur position quand elle est connue.
select c.code as commune, c.nom, coalesce(c.liaison, 0) as liaison, c.departement, c.region, c.population, p.lat, p.lng,
    coalesce(p.approchee, true) as approchee,
  c.region = getvariable('region') as dans_region
from staging.stg_decoupage__communes as c
left join marts.dim_positions as p on p.commune = c.code
where c.type = 'commune-actuelle'
