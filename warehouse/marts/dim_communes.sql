-- Communes actuelles de France, avec leur position quand elle est connue ; `en_hexagones` : d'une région que le profil met en hexagones.
select c.code as commune, c.nom, coalesce(c.liaison, 0) as liaison, c.departement, c.region, c.population, p.lat, p.lng,
    coalesce(p.approchee, true) as approchee,
  coalesce(r.dans_region, false) as dans_region,
  coalesce(list_contains(getvariable('hexagones'), c.region), false) as en_hexagones
from staging.stg_decoupage__communes as c
left join marts.dim_regions as r on r.code = c.region
left join marts.dim_positions as p on p.commune = c.code
where c.type = 'commune-actuelle'
