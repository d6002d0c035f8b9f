/*---
description: Distances par la terre entre hexagones de résolution 7, jusqu'à 30 km, détour compris, bordure comprise ; la mer ne se traverse que là où le profil le dit, et vers une commune voisine sans contour, dont le chemin est la ligne droite
tri: [de, vers]
trajets: { limite_km: 30 }
colonnes:
  de: Cellule de départ
  vers: Cellule d'arrivée
  km: Kilomètres entre leurs centres, par le plus court chemin de cellule en cellule
---*/
-- De chaque hexagone de la région, et de ceux de la bordure qui ont un lieu de formation, vers tous. Hors de la terre connue (une commune voisine
-- sans contour est un point), le chemin est la ligne droite × détour.
with lieux as (
  -- Dans un instantané de France, les lieux de la bordure sont ceux de régions qui ne sont pas en hexagones.
  select cellule from (
    select cellule, commune from publie.etablissements
    union all select cellule, commune from publie.sessions_formation
    union all select cellule, commune from publie.cube_apprentis_centres
    union all select cellule, commune from publie.offre_apprentissage
  )
  where cellule is not null and commune in (select 'commune:' || commune from marts.dim_communes_voisines)
  union
  select cellule from publie.etablissements_voisins
  union select cellule from publie.sessions_voisines where cellule is not null
  union select cellule from publie.centres_voisins where cellule is not null
  union select cellule from publie.offre_apprentissage_voisine where cellule is not null
), bouts as (
  select cellule, true as depart, true as terre from publie.population_cellules
  union all select cellule, false, par_contour from publie.population_voisine
  union all select cellule, true, false from lieux
)
select h3_parent(cellule, 7) as cellule, bool_or(depart) as depart, bool_or(terre) as terre from bouts group by h3_parent(cellule, 7)
