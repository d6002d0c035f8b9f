-- Agencies of the region's towns, offices that receive nobody at the address of an agency, and agencies of the neighbouring towns.
with sites as (
  select code, type, unnest(range(1, nombre + 1)) as n from (
    select code, 'ALE' as type, libelle::integer as nombre
      from liste('35238 5|29019 3|22278 2|29232 2|56121 2|56260 2|56098 1|22050 1|22070 1|22113 1|22136 1|22093 1|29046 1|29151 1|29024 1|29103 1'
          || '|29039 1|29233 1|29220 1|35288 1|35085 1|35360 1|35115 1|35236 1|56178 1|56165 1|56007 1')
    union all select unnest(['22278', '29019', '35238', '56260']), 'DDA', 1 union all select '35238', 'DRA', 1)
)
select s.type, s.n, c.nom, c.departement, c.postal, l.lat, l.lng, 'BRE' as debut, row_number() over (order by s.type, c.code, s.n) as rang
from sites as s join base.communes as c using (code)
join base.lieux as l on l.code = c.code and l.rang = floor(hasard('agence', s.code, if(s.type = 'ALE', s.n, 1)) * l.nombre)
union all select 'ALE', 1, nom, departement, postal, lat, lng, 'VOI', 60 + rang from base.voisines
