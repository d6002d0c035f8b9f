-- Priority districts invented in the largest towns: outlines, of which one over two communes, and inhabitants, one not given.
create temp table quartiers as
select *, 'QN0' || departement || deux(rang_dep) || 'M' as qp, ['Les Peupliers', 'La Passerelle', 'Le Petit Bois', 'Les Ajoncs', 'Le Moulin',
  'La Fontaine', 'Les Genêts', 'Le Plateau'][1 + (rang_dep + n) % 8]
  || ' (démonstration)' as nom_qp, round(lat + 0.012 * (n - 1), 6) as y, round(lng + 0.01, 6) as x
from (select *, row_number() over (order by rang, n) as ordre, row_number() over (partition by departement order by rang, n) as rang_dep
  from (select *, unnest(range(greatest(1, round(population / 30000))::integer)) as n from base.communes where population > 15000)) order by ordre;
--> geo/QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson
select to_json({type: 'FeatureCollection',
  features: list({type: 'Feature', properties: {code_qp: qp, lib_qp: nom_qp, insee_reg: '53', insee_dep: departement,
  insee_com: code || if(ordre = 2, ', ' || (select min(c.code) from base.communes as c where c.departement = '35'), '')},
    geometry: {type: 'MultiPolygon',
  coordinates: [[[[x - 0.004, y - 0.004], [x + 0.004, y - 0.004], [x + 0.004, y + 0.004], [x - 0.004, y + 0.004], [x - 0.004, y - 0.004]]]]}}
    order by ordre)}) as texte from quartiers
--> geo/pop_QPV24.csv
select qp as code, if(ordre = 6, null, round(1000 + 3500 * hasard('qpv', qp))::integer) as population from quartiers order by ordre
