/*---
titre: Distance par la terre à une formation de la voie scolaire
question: Qui vit loin, par la terre, d’une formation de la voie scolaire ?
code: C17
formule: kilomètres entre le centre de l’hexagone et celui de l’établissement le plus proche, par le plus court chemin de cellule en cellule, détour compris
champ: Hexagones habités du territoire (résolution 7, côté de 1,4 km environ) ; établissements ayant des élèves de la formation ou du domaine à la rentrée choisie, ceux des 40 km autour de la région compris.
notes:
  - Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.
  - Rien n’est calculé au-delà de 30 km - la distance est alors vide.
  - La mer ne se traverse pas, une île sans pont n’a que ses propres lieux ; ni routes, ni horaires, ni transports scolaires.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation }
  demande: { domaine: choix, valeurs: { jeunes: jeunes, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Places pour }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  km: { role: indice, unite: km, libelle: Distance de l’établissement le plus proche (km) }
  personnes: { role: mesure, somme: lignes, unite: personnes, libelle: Personnes (ventilées) }
  pour: { role: texte, libelle: Personnes comptées }
  km_inconnu: { role: indice, unite: km, libelle: Distance d’une commune voisine dont le fichier ne dit rien (km) }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, tous les habitants sont comptés." }
  majorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des effectifs s’arrête avant un département voisin : près de lui, un établissement inconnu peut être plus proche, et la distance est un majorant." }
carte: { type: hexagones, valeur: km, mode: observe }
repose_sur:
  valeurs:
    - { colonnes: [km], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
    - { colonnes: [commune, personnes, pour], sources: [population_age], sans: dit }
couverture: [etablissements]
lecture: "À {commune}, {personnes} {pour} vivent à {km} km de l’établissement le plus proche du fichier des effectifs."
---*/
with lieux as (
    select distinct cellule from etablissements_des_eleves($rentree::INTEGER, $domaine::VARCHAR, $formation::VARCHAR)
),
proches as (
    select trajets.vers as cellule, min(trajets.km) as km
    from publie.trajets as trajets semi join lieux on lieux.cellule = trajets.de
    group by trajets.vers
)
select
    hexagones.cellule,
    communes.nom as commune,
    round(proches.km, 3) as km,
    round(hexagones.personnes, 6) as personnes,
    demande_en_lettres($demande::VARCHAR) as pour,
    round(hexagones.km_muet, 3) as km_inconnu,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    hexagones.km_muet is not null and (proches.km is null or hexagones.km_muet < proches.km) as majorant
from hexagones_demandeurs($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $rentree::INTEGER, $demande::VARCHAR) as hexagones
left join proches on proches.cellule = hexagones.cellule
join reference.territoires as communes on communes.territoire = hexagones.commune
order by proches.km desc nulls first, hexagones.cellule
