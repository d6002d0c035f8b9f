/*---
titre: Métiers en tension et leurs causes
question: Quels métiers sont en tension, et pourquoi ?
code: G22
publics: [analystes, planificateurs]
formule: indicateur composite de la Dares (difficultés de recrutement, offres par demandeur, écoulement) ; classe publiée, jamais recalculée
champ: Métiers salariés et indépendants, nomenclature FAP ; indicateurs annuels Dares et France Travail.
notes:
  - La classe va de 1 (tension la plus faible) à 5 (la plus forte) par rapport à la période de référence du producteur.
  - Les causes possibles sont classées de 1 à 5 ; elles n’entrent pas dans l’indicateur de tension.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.tensions, defaut: dernier, libelle: Année }
  detail: { domaine: choix, valeurs: { detaille: Métiers détaillés, agrege: Métiers regroupés }, defaut: detaille, libelle: Niveau de la nomenclature }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier }
  emploi_moyen: { role: mesure, unite: emplois, libelle: Emploi moyen }
  tension: { role: indice, libelle: Indicateur de tension }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  intensite_embauches: { role: classe, libelle: Intensité d’embauches }
  lien_formation: { role: classe, libelle: Lien formation-emploi }
  manque_main_oeuvre: { role: classe, libelle: Manque de main-d’œuvre }
  non_durabilite: { role: classe, libelle: Non-durabilité de l’emploi }
  conditions_contraignantes: { role: classe, libelle: Conditions de travail contraignantes }
  inadequation_geographique: { role: classe, libelle: Inadéquation géographique }
graphique: { type: matrice, x: [intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique], y: metier, couleur: tension }
couverture: [tensions]
lecture: "{territoire}, « {metier} » est le métier le plus tendu en {annee} : classe {classe} sur 5."
---*/
select
    cube.metier as code,
    coalesce(metiers.libelle, cube.metier) as metier,
    cube.emploi_moyen,
    cube.tension,
    cube.classe,
    cube.intensite_embauches,
    cube.lien_formation,
    cube.manque_main_oeuvre,
    cube.non_durabilite,
    cube.conditions_contraignantes,
    cube.inadequation_geographique
from publie.cube_tensions as cube
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and (cube.niveau in ('fap225', 'fap228')) = ($detail::VARCHAR = 'detaille')
order by cube.tension desc nulls last, cube.metier
