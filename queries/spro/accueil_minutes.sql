/*---
titre: Minutes de trajet jusqu’à un accueil
question: Qui n’a pas de lieu d’accueil et d’orientation à quelques minutes de trajet ?
code: S16
formule: part entre deux bornes = population des communes dont chaque hexagone habité est à N minutes au plus d’un lieu d’accueil, puis de celles dont un hexagone l’est / population
champ: Population municipale ; hexagones habités de 5 km² ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.
notes:
  - Les minutes sont celles du chemin le plus rapide du réseau OpenStreetMap, sans attente ni embouteillage, du centre habité de l’hexagone à l’hexagone du lieu (200 m) ; un bac compte sa traversée, jamais l’attente.
  - Où l’on vit dans une commune n’est pas connu, faute de carroyage ; la part et les minutes sont entre ce qu’elles seraient si chacun vivait dans l’hexagone de sa commune le plus lointain, ou le plus proche.
  - Un lieu que l’extrait des routes ne relie pas, une île sans pont ni bac par exemple, est à un temps inconnu ; au-delà d’une heure, rien n’est compté.
  - La colonne « Lieux comptés » nomme les réseaux lus et ceux qui manquent ; tant qu’un réseau ou un de ses annuaires n’est pas lu, la part est un minimum.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité, commune: Commune }, defaut: epci, libelle: Détail par }
  minutes: { domaine: entier, min: 5, max: 60, defaut: 20, sujet: true, libelle: Minutes de trajet }
  mode: { domaine: choix, valeurs: { voiture: en voiture, velo: à vélo, pied: à pied }, defaut: voiture, sujet: true, libelle: Mode }
  type: { domaine: choix, valeurs: { tous: tous, cep: Opérateurs du conseil en évolution professionnelle, agence_france_travail: Agence France Travail, mission_locale: Mission locale, cap_emploi: Cap emploi, apec: Apec, cio: Centre d’information et d’orientation (CIO), information_jeunesse: Information jeunesse, france_services: Espace France services, cite_metiers: Cité des métiers, mife: Maison de l’information sur la formation et l’emploi (MIFE), maison_emploi: Maison de l’emploi, conseil_vae: Conseil en VAE, bilan_competences: Bilan de compétences }, defaut: tous, libelle: Réseau ou type de lieu }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population }
  a_portee: { role: mesure, somme: lignes, unite: habitants, libelle: Population à portée }
  hors_portee: { role: mesure, somme: lignes, unite: habitants, libelle: Population hors de portée }
  part: { role: taux, de: [a_portee, population], partie: true, libelle: Part de la population à portée }
  minutes_medianes: { role: indice, unite: minutes, libelle: Minutes médianes }
  lieux: { role: texte, libelle: Lieux comptés }
  incomplet: { role: signal, libelle: Réseaux non lus, texte: "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la réponse est celle des seuls réseaux lus, que « Lieux comptés » nomme." }
  majorant: { role: signal, libelle: Trajets non connus, texte: "L’extrait des routes ne relie pas tous les lieux, ou un annuaire s’arrête avant un département voisin : un lieu peut être plus proche ; les bornes en tiennent compte." }
graphique: { type: barres, x: part, y: nom }
si_vide: { etat: non_disponible, motif: "Les trajets par les routes ne donnent pas ce mode, ou ce territoire n’est pas en hexagones." }
repose_sur:
  lignes: [trajets_osm]
  valeurs:
    - { colonnes: [a_portee], si: incomplet, sans: au_moins }
    - { colonnes: [hors_portee, minutes_medianes], si: incomplet, sans: au_plus }
    - { colonnes: [lieux], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
lecture: "{nom} : {part} des habitants vivent à {minutes} minutes {mode} au plus {lieux}."
---*/
with lieux as (
    from accueils($type::VARCHAR)
),
communes as (
    select distances_de_commune(commune, population, au_plus, if(au_moins < au_plus, au_moins, null)) as distances
    from cellules_en_minutes($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $mode::VARCHAR, (select list(lieux) from lieux))
    group by commune
)
select
    code, nom, population,
    couverte as a_portee, couverte_min as a_portee_min, couverte_max as a_portee_max, couverte_statut as a_portee_statut,
    population - couverte as hors_portee, population - couverte_max as hors_portee_min, population - couverte_min as hors_portee_max,
    couverte_statut as hors_portee_statut,
    finie(mediane) as minutes_medianes, mediane_min as minutes_medianes_min, finie(mediane_max) as minutes_medianes_max,
    if(finie(mediane_max) is null and mediane_min is null, 'non_disponible', mediane_statut) as minutes_medianes_statut,
    comptes.lieux,
    not comptes.complet as incomplet,
    majorant
from population_a_portee($territoire::VARCHAR, (select list(distances) from communes), $par::VARCHAR, $minutes::INTEGER) as portee
cross join accueils_comptes($type::VARCHAR) as comptes
order by hors_portee_min + hors_portee_max desc, code
