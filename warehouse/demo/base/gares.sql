-- Stations at the centre of twenty towns and of the neighbouring ones.
select code, nom, departement, lat, lng from base.communes where code
  in ('35238', '35288', '35360', '35115', '35236', '35085', '22278', '22113', '22050', '22070', '22093',
  '29019', '29232', '29151', '29103', '29039', '29233', '56121', '56260', '56007', '22136')
union all select code, nom, departement, lat, lng from base.voisines
