-- Real communes, EPCI and populations of the region, with the demo's zones and a position for each: the others are drawn on land around the centre of
-- their EPCI. `ancien_bassin` is the edition of 2021: an EPCI has moved since.
with membres as (
  select code as epci, unnest(membres).code as code from read_json(getvariable('decoupage') || '/epci.json')
), zones as (
  select bassin, split_part(zone, ':', 1) as zone, unnest(string_split(split_part(zone, ':', 2), '+')) as membre
  from (select code as bassin, unnest(string_split(zones, ' ')) as zone from base.bassins)
), placees as (
  select c.*, coalesce(m.epci, c.code) as epci, p.lat, p.lng,
    coalesce(avg(p.lat) over (partition by coalesce(m.epci, c.code)), avg(p.lat) over (partition by c.departement)) as lat0,
    coalesce(avg(p.lng) over (partition by coalesce(m.epci, c.code)), avg(p.lng) over (partition by c.departement)) as lng0
  from base.codes_communes as c left join membres as m using (code) left join base.positions as p using (code)
  where c.region = '53' and c.type = 'commune-actuelle'
), essais as (
  select code, essai, lat0 + (2 + 7 * sqrt(hasard('rayon', code, essai))) * sin(2 * pi() * hasard('angle', code, essai)) / 111.2 as lat,
    lng0 + (2 + 7 * sqrt(hasard('rayon', code, essai))) * cos(2 * pi() * hasard('angle', code, essai)) / 111.2 / cos(radians(lat0)) as lng
  from placees, range(20) as t(essai) where placees.lat is null
), tirees as (
  select code, lat, lng, row_number() over (partition by code order by essai) as rang from essais
  where (select count(*) from base.rivages where (y1 > lat) <> (y2 > lat) and lng < (x2 - x1) * (lat - y1) / (y2 - y1) + x1) % 2 = 1
)
select p.code, p.nom, p.departement, p.postal, p.population, p.epci, b.code as bassin, b.nom as nom_bassin,
  if(p.epci = '243500774', 5316, b.code) as ancien_bassin, z.zone, b.cote, b.agricole, b.industrie, b.mer,
  round(coalesce(p.lat, t.lat, lat0), 4) as lat, round(coalesce(p.lng, t.lng, lng0), 4) as lng, p.lat is null as approchee,
  if(p.code in ('22016', '29083', '29155'), null, coalesce(
    map {'5303': '5310', '5314': '5309', '5307': '5316', '5305': '5319'}[z.zone], z.zone)) as comite,
  row_number() over (order by p.population desc, p.code) as rang
from placees as p join zones as z on z.membre = p.epci join base.bassins as b on b.code = z.bassin
left join tirees as t on t.code = p.code and t.rang = 1
order by p.code
