-- Position de chaque commune actuelle ; à défaut la moyenne de son intercommunalité, dite approchée.
with connues as (
  select p.commune, premier_par(c.lat, c.code_commune <> p.commune) as lat, premier_par(c.lng, c.code_commune <> p.commune) as lng,
    premier_par(c.approchee, c.code_commune <> p.commune) as approchee
  from staging.stg_centroides__communes as c
  join marts.dim_passage_communes as p on p.code = c.code_commune
  group by p.commune
), voisines as (
  select m.code as epci, round(moyenne_ordonnee(lat), 6) as lat, round(moyenne_ordonnee(lng), 6) as lng
  from staging.stg_decoupage__epci as m join connues on connues.commune = m.code_commune
  group by m.code
), departements as (
  select c.departement, round(moyenne_ordonnee(lat), 6) as lat, round(moyenne_ordonnee(lng), 6) as lng
  from staging.stg_decoupage__communes as c join connues on connues.commune = c.code and c.type = 'commune-actuelle'
  group by c.departement
)
select c.code as commune, coalesce(k.lat, v.lat, d.lat) as lat, coalesce(k.lng, v.lng, d.lng) as lng, coalesce(k.approchee, true) as approchee
from staging.stg_decoupage__communes as c
left join connues as k on k.commune = c.code
left join (select code_commune, min(code) as epci from staging.stg_decoupage__epci group by code_commune) as m on m.code_commune = c.code
left join voisines as v on v.epci = m.epci
left join departements as d on d.departement = c.departement
where c.type = 'commune-actuelle' and coalesce(k.lat, v.lat, d.lat) is not null
