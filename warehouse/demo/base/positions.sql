-- Communes of the region and of the neighbouring départements that GeoNames knows by their INSEE code: the most populated place of each.
with lieux as (
  select column13 as code, column04::double as lat, column05::double as lng, column10 = '53' as region,
    row_number() over (partition by column13 order by column14::integer desc, column00) as rang
  from read_csv(getvariable('geonames'), delim = '\t', header = false, quote = '', all_varchar = true)
  where column08 = 'FR' and (column10 = '53' or (column10, column11) in (('28', '50'), ('52', '44'), ('52', '49'), ('52', '53')))
)
select l.code, c.nom, c.departement, c.region, c.population, c.postal, l.lat, l.lng from lieux as l
join base.codes_communes as c on c.code = l.code and c.type = 'commune-actuelle' where rang = 1 order by l.code
