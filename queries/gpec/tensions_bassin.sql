/*---
titre: Métiers en tension d’un bassin et leurs causes
question: Quels métiers sont en tension dans les bassins d’emploi, et pourquoi ?
code: G22
publics: [analystes, planificateurs]
formule: classe et éclairages publiés par leur producteur pour le métier et le bassin, jamais recalculés
champ: Métiers du ROME (version 3) et bassins d’emploi de 2021, France Travail. Les métiers de peu d’offres ou de demandeurs dans un bassin n’ont pas de ligne.
notes:
  - Pour la région, une ligne par métier et bassin - une classe ne s’additionne pas, et les lignes absentes empêchent une somme.
  - La classe va de 1 (tension la plus faible) à 5 (la plus forte). Les éclairages, de 1 à 5, ne font pas partie de la tension.
  - Ces classes sont par métier ROME et par bassin ; elles ne se comparent pas une à une à celles de la Dares, par famille professionnelle et par département.
  - Un bassin dont les communes ont changé depuis le fichier n’a pas de ligne, une classe ne se répartissant pas. Un bassin qui dépasse la région est donné entier.
  - Un métier absent de la liste n’est pas un métier sans tension.
parametres:
  territoire: { domaine: territoires, mailles: [region, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.tensions_bassins, defaut: dernier, libelle: Année }
colonnes:
  bassin: { role: dimension, libelle: Bassin d’emploi }
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (ROME) }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  offres: { role: mesure, unite: offres, libelle: Offres d’emploi }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs d’emploi, catégories A, B, C" }
  intensite_embauches: { role: classe, libelle: Intensité d’embauches }
  lien_formation: { role: classe, libelle: Lien formation-emploi }
  manque_main_oeuvre: { role: classe, libelle: Manque de main-d’œuvre }
  non_durabilite: { role: classe, libelle: Non-durabilité de l’emploi }
  conditions_contraignantes: { role: classe, libelle: Conditions de travail contraignantes }
  inadequation_geographique: { role: classe, libelle: Inadéquation géographique }
graphique: { type: matrice, x: [intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique], y: metier, facette: bassin, couleur: classe }
couverture: [bassins]
si_vide: { etat: non_disponible, motif: "Les fichiers reçus ne donnent pas de tension par métier pour ce territoire : il n’y est pas, ou ses communes ont changé depuis. Un bassin qui dépasse la région n’est donné qu’entier." }
lecture: "Bassin « {bassin} », en {annee}, « {metier} » est parmi les métiers les plus tendus du fichier : classe {classe} sur 5, {offres offre|offres} pour {demandeurs demandeur|demandeurs} des catégories A, B, C."
---*/
select
    bassins.nom as bassin,
    cube.metier as code,
    coalesce(fiches.libelle, metiers.libelle, cube.metier) as metier,
    cube.classe,
    cube.offres,
    cube.demandeurs_abc as demandeurs,
    cube.intensite_embauches,
    cube.lien_formation,
    cube.manque_main_oeuvre,
    cube.non_durabilite,
    cube.conditions_contraignantes,
    cube.inadequation_geographique
from publie.cube_tensions_bassins as cube
join reference.territoires as bassins on bassins.territoire = cube.territoire
left join reference.rome as fiches on fiches.version = 'rome_v3' and 'rome:' || fiches.code = cube.metier
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire in (from bassins_de($territoire::VARCHAR))
    and cube.annee = $annee::INTEGER
order by cube.classe desc nulls last, cube.offres desc, cube.metier, cube.territoire
