/*---
titre: Les hexagones de la Bretagne couvrent sa surface (27 208 km²) à 1,5 % près, quand un contour dit où est la terre
profils: [bretagne, demo]
---*/
select round(sum(surface_km2)) as surface_km2, 27208 as attendu
from publie.population_cellules
having abs(sum(surface_km2) - 27208) > 0.015 * 27208
  and exists (from meta.fichiers where source = 'contours' and entite in ('communes', 'terres'))
