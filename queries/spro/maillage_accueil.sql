/*---
titre: Maillage d’accueil
question: Quelle part des habitants vit près d’un lieu d’accueil et d’orientation ?
code: S16
formule: couverture entre deux bornes = population des communes dont chaque hexagone (son centre) est à T km au plus d’un lieu d’accueil, puis de celles dont un hexagone l’est / population
champ: Population municipale ; hexagones H3 de chaque commune ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.
notes:
  - La colonne « Lieux comptés » nomme les réseaux lus et ceux qui manquent ; un lieu sans position est mis à celle de sa commune. Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.
  - Où l’on vit dans une commune n’est pas connu, faute de carroyage ; la part et la distance sont entre ce qu’elles seraient si chacun vivait dans l’hexagone de sa commune le plus lointain, ou le plus proche.
  - Tant qu’un réseau ou un de ses annuaires n’est pas lu, un lieu inconnu peut être plus proche - la part est un minimum, la distance un maximum.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 20, sujet: true, libelle: Distance (km) }
  type: { domaine: choix, valeurs: { tous: tous, cep: Opérateurs du conseil en évolution professionnelle, agence_france_travail: Agence France Travail, mission_locale: Mission locale, cap_emploi: Cap emploi, apec: Apec, cio: Centre d’information et d’orientation (CIO), information_jeunesse: Information jeunesse, cite_metiers: Cité des métiers, mife: Maison de l’information sur la formation et l’emploi (MIFE), maison_emploi: Maison de l’emploi, conseil_vae: Conseil en VAE, bilan_competences: Bilan de compétences }, defaut: tous, libelle: Réseau ou type de lieu }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population }
  couverte: { role: mesure, somme: lignes, unite: habitants, libelle: Population à portée }
  distance_mediane: { role: indice, unite: km, libelle: Distance médiane (km) }
  couverture: { role: taux, de: [couverte, population], partie: true, libelle: Part de la population à portée }
  lieux: { role: texte, libelle: Lieux comptés }
  incomplet: { role: signal, libelle: Réseaux non lus, texte: "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la réponse est celle des seuls réseaux lus, que « Lieux comptés » nomme." }
  majorant: { role: signal, libelle: Limite non lue, texte: "Un annuaire s’arrête avant un département voisin : près de lui, un lieu inconnu peut être plus proche ; les bornes en tiennent compte." }
graphique: { type: barres, x: couverture, y: nom }
repose_sur:
  valeurs:
    - { colonnes: [couverte], si: incomplet, sans: au_moins }
    - { colonnes: [distance_mediane], si: incomplet, sans: au_plus }
    - { colonnes: [lieux], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
indicateurs:
  accueil_20_km: { colonne: couverture, libelle: Habitants à 20 km au plus d’un lieu d’accueil }
  accueil_distance: { colonne: distance_mediane, libelle: Distance médiane à un lieu d’accueil }
lecture: "{nom} : {couverture} des habitants vivent à {distance} km au plus {lieux} ; la distance médiane est de {distance_mediane} km."
---*/
with communes as (
    select distances_de_commune(commune, population, km, km_muet) as distances
    from cellules_accueil($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $type::VARCHAR) group by commune
)
select
    code, nom, population,
    couverte, couverte_min, couverte_max, couverte_statut,
    mediane as distance_mediane, mediane_min as distance_mediane_min, mediane_max as distance_mediane_max, mediane_statut as distance_mediane_statut,
    comptes.lieux,
    not comptes.complet as incomplet,
    majorant
from population_a_portee($territoire::VARCHAR, (select list(distances) from communes), $par::VARCHAR, $distance::INTEGER) as portee
cross join lieux_comptes($type::VARCHAR) as comptes
order by (couverte_min + couverte_max) / population, code
