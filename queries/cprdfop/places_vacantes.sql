/*---
titre: Places vacantes
question: Où restent des places en entrée de formation ?
code: C05
formule: places vacantes = somme, formation par formation, de max(0, capacité − élèves en entrée), même rentrée et même formation d’entrée
champ: Voie scolaire, première année des formations d’avant le bac, lignes où capacité et effectif sont connus. L’apprentissage n’a pas de capacité — sans objet.
notes:
  - Un sureffectif ailleurs ne comble pas une place vacante ici, chaque formation compte pour elle-même.
  - Une formation sans effectif au constat est laissée de côté, et non comptée vide.
  - La capacité est théorique et l’effectif celui du constat de rentrée. Une place vacante n’est pas forcément une place à fermer.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)' }, defaut: tous, libelle: Niveau de diplôme }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  resolution: { domaine: entier, min: 4, max: 9, defaut: 6, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  places_vacantes: { role: mesure, somme: lignes, unite: places, libelle: Places vacantes }
  capacite: { role: mesure, somme: lignes, unite: places, libelle: Capacité comparée }
  effectif: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves en entrée }
  etablissements: { role: mesure, somme: lignes, unite: établissements, libelle: Établissements }
  formations: { role: mesure, somme: lignes, unite: formations, libelle: Formations retenues }
  part: { role: taux, de: [places_vacantes, capacite], partie: true, seuil: 20, libelle: Part des places vacantes }
carte: { type: hexagones, valeur: places_vacantes, mode: observe }
si_vide: { etat: non_disponible, motif: "Aucune rentrée commune aux effectifs et aux capacités : il manque le fichier des effectifs (« constat ») de la rentrée des capacités, ou l’inverse." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, effectifs]
couverture: [places]
lecture: "La cellule qui a le plus de places vacantes, à {commune}, en a {places_vacantes} sur {capacite} à la rentrée {rentree}."
---*/
select
    h3_parent(lieux.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, capacites.capacite) as commune,
    sum(greatest(0, capacites.capacite - effectifs.effectif))::BIGINT as places_vacantes,
    sum(capacites.capacite)::BIGINT as capacite,
    sum(effectifs.effectif)::BIGINT as effectif,
    count(distinct capacites.uai)::INTEGER as etablissements,
    count(*)::INTEGER as formations
from publie.cube_capacites as capacites
join publie.cube_effectifs as effectifs
    on effectifs.rentree = capacites.rentree and effectifs.uai = capacites.uai and effectifs.formation = capacites.formation
join publie.etablissements as lieux on lieux.uai = capacites.uai
join reference.formations as formations on formations.formation = capacites.formation
left join reference.territoires as communes on communes.territoire = lieux.commune
where est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    and lieux.cellule is not null
    and capacites.rentree = $rentree::INTEGER
    and capacites.capacite > 0
    and effectifs.effectif is not null
    and formations.premiere_annee
    and ($niveau::VARCHAR = 'tous' or formations.niveau = try_cast($niveau::VARCHAR as INTEGER))
    and ($domaine::VARCHAR = 'tous' or formations.domaine_nsf = $domaine::VARCHAR)
group by h3_parent(lieux.cellule, $resolution::INTEGER)
order by places_vacantes desc, cellule
