-- Points on land in each commune of the region, farther from its centre in larger ones, the centre first: where what is placed in a commune may be.
with essais as (
  select code, essai, round(lat + rayon * sin(angle) / 111.2, 4) as lat, round(lng + rayon * cos(angle) / 111.2 / cos(radians(lat)), 4) as lng
  from (select code, essai, lat, lng, (0.4 + sqrt(population) / 160) * sqrt(hasard('lieu', code, essai)) as rayon,
      2 * pi() * hasard('lieu', 'angle', code, essai) as angle from base.communes, range(1, 17) as t(essai))
  where (select count(*) from base.rivages where (y1 > lat) <> (y2 > lat) and lng < (x2 - x1) * (lat - y1) / (y2 - y1) + x1) % 2 = 1
  union all select code, 0, lat, lng from base.communes
)
select code, lat, lng, row_number() over (partition by code order by essai) - 1 as rang, count(*) over (partition by code) as nombre from essais
