-- Dry land around the region, longitude first: rings of Natural Earth (1:10 m), cut to a rectangle whose eastern corners close the continent's.
with points as (
  select anneau, rang, -180 + scale[1] * sum(p[1]) over lu as lng, translate[2] + scale[2] * sum(p[2]) over lu as lat
  from (
    select transform.scale as scale, transform.translate as translate, anneau, unnest(arc) as p, unnest(range(len(arc))) as rang
    from (select transform, unnest(arcs) as arc, unnest(range(len(arcs))) as anneau
      from read_json(getvariable('terres'), columns = {arcs: 'INTEGER[][][]', transform: 'STRUCT(scale DOUBLE[], translate DOUBLE[])'},
        maximum_object_size = 20000000))
  )
  window lu as (partition by anneau order by rang)
), vus as (
  select * from points where lng between -5.7 and -0.5 and lat between 46.8 and 49.9
), ouverts as (
  select anneau, max(rang) as fin from vus group by anneau having max(rang) + 1 < (select max(rang) from points as p where p.anneau = vus.anneau)
)
select anneau, rang, round(lng, 5) as lng, round(lat, 5) as lat from vus
union all select anneau, fin + 1, -0.5, 49.36 from ouverts union all select anneau, fin + 2, -0.5, 46.8 from ouverts
order by anneau, rang
