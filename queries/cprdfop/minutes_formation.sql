/*---
titre: Minutes de trajet jusqu’à une formation de la voie scolaire
question: À combien de minutes de trajet vit-on d’une formation de la voie scolaire ?
code: C17
formule: minutes de la commune de résidence à la commune la plus proche où un établissement a des élèves de la formation, lues dans la matrice de la région, sinon par les routes
champ: Communes habitées du territoire ; établissements ayant des élèves de la formation ou du domaine à la rentrée choisie, ceux des 40 km autour de la région compris.
notes:
  - Les minutes sont celles de la matrice que la région a fournie, sinon du chemin le plus rapide du réseau OpenStreetMap, de commune à commune ; elles ne disent rien du trajet jusqu’au centre ni de l’attente.
  - Un couple de communes que rien ne donne est inconnu, jamais nul ; le temps jusqu’à un lieu inconnu est au moins la limite que la matrice, ou les routes entre communes reliées, disent dépasser, et au moins celui de la ligne droite au plus vite.
  - Une commune est à 0 minute d’elle-même quand rien ne le dit.
  - Seuls comptent les établissements du fichier des effectifs ; centres d’apprentis et organismes de formation continue n’y sont pas.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation }
  mode: { domaine: choix, valeurs: { matrice: 'le premier connu, la voiture d’abord', voiture: voiture, transports: transports, velo: vélo, pied: à pied, non_dit: mode non précisé }, defaut: matrice, libelle: Mode }
  demande: { domaine: choix, valeurs: { jeunes: jeunes, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Places pour }
colonnes:
  code: { role: territoire, libelle: Code }
  commune: { role: dimension, libelle: Commune }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
  minutes: { role: indice, unite: minutes, libelle: Trajet jusqu’à l’établissement le plus proche (min) }
  personnes: { role: mesure, somme: lignes, unite: personnes, libelle: Personnes }
  pour: { role: texte, libelle: Personnes comptées }
  trajet: { role: texte, libelle: Mode et origine des minutes }
  minutes_inconnues: { role: indice, unite: minutes, libelle: Trajet au moins jusqu’à un lieu que rien ne dit (min) }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, tous les habitants sont comptés." }
  majorant: { role: signal, libelle: Trajets non connus, texte: "Tous les trajets vers les établissements ne sont pas connus, ou le fichier des effectifs s’arrête avant un département voisin : un établissement peut être plus proche, et les minutes sont un majorant." }
carte: { type: points, valeur: personnes, mode: observe }
si_vide: { etat: non_disponible, motif: "Ni la matrice de temps de la région ni les routes ne donnent ce mode, ou aucune commune de ce territoire." }
repose_sur:
  valeurs:
    - { colonnes: [minutes], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
    - { colonnes: [personnes, pour], sources: [population_age], sans: dit }
couverture: [etablissements]
lecture: "À {commune}, {personnes} {pour} vivent à {minutes} minutes de trajet ({trajet}) de l’établissement le plus proche du fichier des effectifs."
---*/
with lieux as (
    from communes_des_eleves($rentree::INTEGER, $domaine::VARCHAR, $formation::VARCHAR)
),
muettes as (
    from communes_muettes('effectifs', $rentree::INTEGER::VARCHAR)
)
select
    ici.commune as code,
    communes.nom as commune,
    communes.lat as latitude,
    communes.lng as longitude,
    round(ici.minutes, 1) as minutes,
    round(ici.personnes, 6) as personnes,
    demande_en_lettres($demande::VARCHAR) as pour,
    trajet_en_lettres($mode::VARCHAR) as trajet,
    round(ici.minutes_inconnues, 1) as minutes_inconnues,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    ici.minutes_inconnues is not null and (ici.minutes is null or ici.minutes_inconnues < ici.minutes) as majorant
from communes_en_minutes($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $demande::VARCHAR, mode_retenu($mode::VARCHAR),
    (select list(lieux) from lieux), (select list(muettes) from muettes)) as ici
join reference.territoires as communes on communes.territoire = ici.commune
order by ici.minutes desc nulls first, ici.commune
