/*---
titre: Carte de l’offre de formation initiale
question: Où se forment les jeunes, et combien ?
code: C01
formule: effectif = somme des élèves des établissements de la cellule
champ: Voie professionnelle sous statut scolaire et post-bac présents dans le fichier des effectifs, toutes années d’études.
notes:
  - Les établissements, lycées professionnels et polyvalents pour la plupart, sont des points publics, comptés exactement dans la cellule où ils se trouvent.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)', '5': 'niveau 5 (BTS)' }, defaut: tous, libelle: Niveau de diplôme }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  resolution: { domaine: entier, min: 4, max: 9, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  effectif: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves }
  premiere_annee: { role: mesure, somme: lignes, unite: élèves, libelle: Dont en première année }
  etablissements: { role: mesure, somme: lignes, unite: établissements, libelle: Établissements }
  formations: { role: mesure, unite: formations, libelle: Formations différentes }
  non_situes: { role: signal, libelle: Établissements non situés, texte: "Des établissements de la région, dans le fichier des effectifs, ne sont pas dans l’annuaire qui les situe : leurs élèves ne sont comptés dans aucun territoire." }
carte: { type: hexagones, valeur: effectif, mode: observe }
si_vide: { etat: sans_objet, motif: "Aucun établissement du fichier des effectifs (voie scolaire), à cette rentrée et avec ces choix, n’est situé sur ce territoire. L’apprentissage et la formation continue n’y sont pas ; d’une zone qui déborde de la région, seule sa partie régionale est comptée." }
repose_sur:
  lignes: [annuaire_education, effectifs]
  valeurs:
    - { colonnes: [premiere_annee], sources: [bcn], sans: inconnu }
couverture: [etablissements]
lecture: "La cellule la plus fréquentée, à {commune}, compte {effectif élève|élèves} dans {etablissements établissement|établissements} et {formations formation|formations} (rentrée {rentree})."
---*/
select
    h3_parent(lieux.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, cube.effectif) as commune,
    sum(cube.effectif)::BIGINT as effectif,
    coalesce(sum(cube.effectif) filter (where formations.premiere_annee), 0)::BIGINT as premiere_annee,
    count(distinct cube.uai)::INTEGER as etablissements,
    count(distinct cube.formation)::INTEGER as formations,
    exists (
        select 1 from publie.cube_effectifs as toutes
        where toutes.rentree = $rentree::INTEGER and toutes.uai not in (select uai from publie.etablissements)
            and 'departement:' || departement_uai(toutes.uai) in (from departements_autour($territoire::VARCHAR))
    ) as non_situes
from publie.cube_effectifs as cube
join publie.etablissements as lieux on lieux.uai = cube.uai
left join reference.territoires as communes on communes.territoire = lieux.commune
left join reference.formations as formations on formations.formation = cube.formation
where est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    and cube.rentree = $rentree::INTEGER
    and ($niveau::VARCHAR = 'tous' or formations.niveau = try_cast($niveau::VARCHAR as INTEGER))
    and ($domaine::VARCHAR = 'tous' or formations.domaine_nsf = $domaine::VARCHAR)
group by h3_parent(lieux.cellule, $resolution::INTEGER)
order by effectif desc, cellule
