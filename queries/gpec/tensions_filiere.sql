/*---
titre: Tensions des métiers d’une filière
question: Quels métiers d’une filière sont en tension, et pourquoi ?
code: G22
publics: [analystes, planificateurs]
formule: indicateur composite de la Dares ; classe publiée, jamais recalculée
champ: Familles de métiers du contour de la filière, dans la nomenclature du fichier de l’année.
notes:
  - La classe va de 1 (tension la plus faible) à 5 (la plus forte) par rapport à la période de référence du producteur.
  - Les causes possibles sont classées de 1 à 5 ; elles n’entrent pas dans l’indicateur de tension.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  filiere: { domaine: filieres, defaut: batiment, sujet: true, libelle: Filière }
  annee: { domaine: millesimes.tensions, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier }
  tension: { role: indice, libelle: Indicateur de tension }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  intensite_embauches: { role: classe, libelle: Intensité d’embauches }
  lien_formation: { role: classe, libelle: Lien formation-emploi }
  manque_main_oeuvre: { role: classe, libelle: Manque de main-d’œuvre }
  non_durabilite: { role: classe, libelle: Non-durabilité de l’emploi }
  conditions_contraignantes: { role: classe, libelle: Conditions de travail contraignantes }
  inadequation_geographique: { role: classe, libelle: Inadéquation géographique }
graphique: { type: matrice, x: [intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique], y: metier, couleur: tension }
si_vide: { etat: non_disponible, motif: "Le contour de cette filière n’a pas de métier dans la nomenclature du fichier des tensions de cette année, ou il n’en dit rien sur ce territoire." }
couverture: [tensions]
lecture: "{territoire}, « {metier} » est le métier le plus tendu de la filière en {annee} : classe {classe} sur 5."
---*/
select
    cube.metier as code,
    coalesce(metiers.libelle, cube.metier) as metier,
    cube.tension,
    cube.classe,
    cube.intensite_embauches,
    cube.lien_formation,
    cube.manque_main_oeuvre,
    cube.non_durabilite,
    cube.conditions_contraignantes,
    cube.inadequation_geographique
from publie.cube_tensions as cube
join reference.regroupements as groupes
    on groupes.liste = 'metiers' and groupes.regroupement = $filiere::VARCHAR and groupes.code = cube.metier
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau in ('fap225', 'fap228')
order by cube.tension desc nulls last, cube.metier
