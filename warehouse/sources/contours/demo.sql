-- Dry land around the region.
--> geo/terre.geojson
select to_json({type: 'FeatureCollection',
  features: [{type: 'Feature', properties: {nom: 'Terre ferme autour de la Bretagne',
  source: 'Natural Earth 1:10 m (domaine public), par world-atlas'},
  geometry: {type: 'MultiPolygon', coordinates: list([anneau] order by n)}}]}) as texte
from (select anneau as n, list([lng, lat] order by rang) || [list([lng, lat] order by rang)[1]] as anneau from base.terres group by anneau)
