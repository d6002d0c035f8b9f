-- Establishments of the education directory: schools of the demo, guidance centres of the region's towns and beyond its limit, and others, one without
-- type.
with cio as (
  select unnest(string_split('22278 22113 22050 22070 29019 29232 29151 29039 35238 35288 35115 35236 35360 56121 56260 56178 56165', ' ')) as code,
    unnest(range(17)) as n
), autres as (
  select c.*, n, uai_demo(departement, 800 + n) as uai, 'Centre d''information et d''orientation de démonstration, ' as titre,
    'Information et orientation' as type
  from cio join base.communes as c using (code)
  union all select *, rang, uai_demo(departement, 600 + rang), 'Collège de démonstration, ', if(rang = 1, null, 'Collège') from base.communes
    where population > 6000
)
select uai, nom, 'Lycée' as type, secteur, code, commune, '53' as region, lat, lng from base.ecoles
union all select a.uai, a.titre || a.nom, a.type, if(a.type is null, null, 'Public'), a.code, a.nom, '53', l.lat, l.lng
from autres as a join base.lieux as l on l.code = a.code and l.rang = floor(hasard('annuaire', a.uai) * l.nombre)
union all select uai, 'Lycée de démonstration, ' || nom, 'Lycée', 'Public', code, nom, region, lat, lng from base.voisines
union all select uai_demo(departement, 950 + rang), 'Centre d''information et d''orientation de démonstration, ' || nom,
  'Information et orientation', 'Public', code, nom,
  region, lat, lng from base.voisines
