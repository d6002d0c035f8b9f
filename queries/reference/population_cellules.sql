/*---
titre: Population par hexagone
question: Où vivent les habitants ?
code: R06
formule: population de la commune répartie sur ses cellules selon la surface ; densite = population ventilée / surface de la cellule, calculée sur la grille et non reprise d’une superficie officielle
champ: Population municipale des communes de la région.
notes:
  - Valeur ventilée, à ne pas lire cellule par cellule - le niveau vrai le plus fin est la commune.
  - Aucun fichier lu ne donne la superficie officielle. La surface est celle des hexagones dont le centre est dans la commune ; d’une petite commune ou d’une île, elle peut s’écarter de plus de 10 % de ses contours, et la densité n’est alors qu’un ordre de grandeur.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  resolution: { domaine: entier, min: 4, max: 8, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  densite: { role: indice, unite: habitants par km², libelle: Habitants par km² (surface des hexagones) }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population (ventilée) }
carte: { type: hexagones, valeur: densite, mode: ventile, niveau: commune }
lecture: "La cellule la plus dense, à {commune}, compte {densite} habitants par km² (résolution {resolution})."
---*/
select
    h3_parent(cellules.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, cellules.population) as commune,
    round(sum(cellules.population) / sum(cellules.surface_km2), 1) as densite,
    round(sum(cellules.population), 1) as population
from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as cellules
join reference.territoires as communes on communes.territoire = cellules.commune
group by h3_parent(cellules.cellule, $resolution::INTEGER)
order by densite desc, cellule
