/*---
titre: Carte de l’écart entre offres et demandeurs
question: Où les offres dépassent-elles les demandeurs d’emploi, et où manquent-elles ?
code: G30
formule: écart de la zone = part des offres des zones − part des demandeurs des zones, en points ; chaque cellule porte l’écart de sa zone
champ: Offres déposées à France Travail sur douze mois ; demandeurs d’emploi de la catégorie nommée, moyenne des mêmes douze fins de mois. Données brutes.
notes:
  - Le niveau vrai est la zone - les cellules d’une même zone ont la même valeur, et rien n’est su à l’intérieur d’elle.
  - Positif, la zone a plus que sa part d’offres ; négatif, plus que sa part de demandeurs.
  - Une zone dont une case n’est pas diffusée n’est pas coloriée. Les douze mois ne franchissent pas janvier 2025.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], zone: true, defaut: region, libelle: Territoire }
  maille: { domaine: choix, valeurs: { bassin: Bassins d’emploi, departement: Départements }, defaut: bassin, libelle: Zones }
  mois: { domaine: millesimes.demandeurs_flux, defaut: dernier, libelle: Dernier mois }
  metier: { domaine: metiers.rome, valeurs: { ensemble: Ensemble des métiers }, defaut: ensemble, libelle: Métier (ROME) }
  categorie: { domaine: choix, valeurs: { A: Catégorie A, ABC: "Catégories A, B, C" }, defaut: A, sujet: true, libelle: Catégorie }
  resolution: { domaine: entier, min: 4, max: 7, defaut: 6, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  ecart: { role: indice, libelle: Écart (points) }
  zone: { role: dimension, libelle: Zone de la commune principale }
  population: { role: mesure, unite: habitants, libelle: Population (ventilée) }
carte: { type: hexagones, valeur: ecart, mode: ventile, niveau: bassin d’emploi ou département, echelle: divergente }
si_vide: { etat: non_disponible, motif: "Il faut douze mois d’offres et de demandeurs par zone, du même côté de janvier 2025 ; les fichiers reçus ne les ont pas pour ce métier, ou la zone n’est pas diffusée." }
lecture: "La cellule la mieux pourvue en offres ({metier}, {categorie}), à {commune}, est dans la zone « {zone} » : écart de {ecart} points entre sa part des offres et sa part des demandeurs, douze mois jusqu’en {mois}."
---*/
with zones as (
    select territoire, 100.0 * (offres / offres_total - demandeurs / demandeurs_total) as ecart
    from ecarts_offres_demandeurs($maille::VARCHAR, $mois::VARCHAR, $metier::VARCHAR, $categorie::VARCHAR)
    where demandeurs_statut = 'diffuse' and demandeurs_total_statut = 'diffuse'
),
cellules as (
    select h3_parent(cellules.cellule, $resolution::INTEGER) as cellule,
        dernier_par(cellules.commune, cellules.population) as commune,
        sum(cellules.population order by cellules.population) as population
    from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as cellules
    group by all
)
select
    cellules.cellule,
    communes.nom as commune,
    round(zones.ecart, 2) as ecart,
    territoires.nom as zone,
    round(cellules.population, 1) as population
from cellules
join reference.appartenances as appartenances on appartenances.commune = cellules.commune and appartenances.maille = $maille::VARCHAR
-- Les communes de la région sont dans la partie régionale d’une zone ; l’écart est celui de la zone entière.
join zones on zones.territoire in (appartenances.territoire, appartenances.territoire || '-entier')
join reference.territoires as territoires on territoires.territoire = zones.territoire
join reference.territoires as communes on communes.territoire = cellules.commune
order by ecart desc, cellules.cellule
