/*---
titre: Tension d’un métier et ses causes, territoire par territoire
question: Ce métier est-il en tension ici, pourquoi, et l’est-il autant ailleurs ?
code: G22
publics: [analystes, planificateurs]
formule: indicateur composite de la Dares (difficultés de recrutement, offres par demandeur, écoulement) ; classe publiée, jamais recalculée
champ: Métiers salariés et indépendants, nomenclature FAP ; indicateurs annuels Dares et France Travail.
notes:
  - La classe va de 1 (tension la plus faible) à 5 (la plus forte) par rapport à la période de référence du producteur.
  - Les causes possibles sont classées de 1 à 5 ; elles n’entrent pas dans l’indicateur de tension.
  - Sans année choisie, la dernière que le producteur donne pour ce métier sur ce territoire ; les métiers de la FAP 2009 et ceux de la FAP 2021 n’ont pas les mêmes années.
  - Les tensions existent par région et département, pas par zone d’emploi ni par bassin.
parametres:
  metier: { domaine: metiers.toutes, defaut: "fap2021:A0X40", sujet: true, libelle: Métier (FAP) }
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.tensions, facultatif: true, libelle: Année (la dernière sinon) }
colonnes:
  territoire: { role: territoire, libelle: Territoire }
  nom: { role: dimension, libelle: Nom }
  annee: { role: dimension, libelle: Année }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  tension: { role: indice, libelle: Indicateur de tension }
  emploi_moyen: { role: mesure, unite: emplois, libelle: Emploi moyen }
  intensite_embauches: { role: classe, libelle: Intensité d’embauches }
  lien_formation: { role: classe, libelle: Lien formation-emploi }
  manque_main_oeuvre: { role: classe, libelle: Manque de main-d’œuvre }
  non_durabilite: { role: classe, libelle: Non-durabilité de l’emploi }
  conditions_contraignantes: { role: classe, libelle: Conditions de travail contraignantes }
  inadequation_geographique: { role: classe, libelle: Inadéquation géographique }
graphique: { type: matrice, x: [intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique], y: nom, couleur: tension }
couverture: [tensions]
si_vide: { etat: non_disponible, motif: "La Dares ne publie pas de tension pour ce métier sur ce territoire dans les fichiers reçus : elle l’est en FAP, par région et département." }
repose_sur:
  lignes: [dares_tensions]
lecture: "{nom}, « {metier} » est de classe de tension {classe} sur 5 en {annee}."
---*/
with lieux as (
    select territoire, 0 as rang from reference.territoires where territoire = $territoire::VARCHAR
    union all
    select territoire, 1 from reference.territoires where maille = 'departement' and region = $territoire::VARCHAR
    union all
    select region, 2 from reference.territoires where territoire = $territoire::VARCHAR and maille = 'departement' and region is not null
    union all
    select territoire, 3 from reference.territoires where maille = 'pays' and territoire <> $territoire::VARCHAR
),
siennes as (
    select * from publie.cube_tensions where metier = $metier::VARCHAR
),
choisie as (
    select coalesce($annee::INTEGER, max(annee)) as annee from siennes where territoire = $territoire::VARCHAR
)
select
    cube.territoire, noms.nom, cube.annee, cube.classe, cube.tension, cube.emploi_moyen,
    cube.intensite_embauches, cube.lien_formation, cube.manque_main_oeuvre, cube.non_durabilite,
    cube.conditions_contraignantes, cube.inadequation_geographique
from lieux
join siennes as cube on cube.territoire = lieux.territoire
join choisie on choisie.annee = cube.annee
join reference.territoires as noms on noms.territoire = cube.territoire
where exists (from siennes where territoire = $territoire::VARCHAR and siennes.annee = choisie.annee)
order by lieux.rang, cube.tension desc nulls last, cube.territoire
