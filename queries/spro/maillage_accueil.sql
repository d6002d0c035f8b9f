/*---
titre: Maillage d’accueil
question: Quelle part des habitants vit près d’un lieu d’accueil et d’orientation ?
code: S16
formule: couverture = population des cellules dont le centre est à T km au plus d’un lieu d’accueil / population
champ: Population municipale, ventilée par commune sur les hexagones H3 ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.
notes:
  - La colonne « Lieux comptés » nomme les réseaux lus et ceux qui manquent ; un lieu sans position est mis à celle de sa commune. Distance à vol d’oiseau, bras de mer compris ; un trajet réel est plus long.
  - Où un annuaire s’arrête avant la limite de la région, un lieu inconnu peut être à portée - la part est alors un intervalle.
  - La population d’une commune est répartie selon la surface, faute de carroyage.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, zone: true, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { ensemble: Ensemble du territoire, departement: Département, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, epci: Intercommunalité }, defaut: epci, libelle: Détail par }
  distance: { domaine: entier, min: 1, max: 100, defaut: 20, libelle: Distance (km) }
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
  majorant: { role: signal, libelle: Limite non lue, texte: "Un annuaire s’arrête avant un département voisin : près de lui, un lieu inconnu peut être plus proche ; la part à portée est un intervalle, la distance médiane un majorant." }
graphique: { type: barres, x: couverture, y: nom }
repose_sur:
  valeurs:
    - { colonnes: [couverte, couverture, distance_mediane, lieux], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
lecture: "{couverture} des habitants de {nom} vivent à {distance} km au plus {lieux} ; la distance médiane est de {distance_mediane} km."
---*/
with sites as (
    from sites_accueil($type::VARCHAR)
),
muettes as (
    from bordure_muette_accueil($type::VARCHAR)
)
select
    code, nom, round(population)::BIGINT as population,
    -- Sans aucun lieu connu, personne ne dit combien sont à portée.
    if(muets or douteux > 0, null, round(portee.couverte))::BIGINT as couverte,
    if(muets, null, round(portee.couverte))::BIGINT as couverte_min,
    if(muets, null, least(round(portee.couverte + douteux), round(population)))::BIGINT as couverte_max,
    case when muets then 'non_disponible' when douteux > 0 then 'intervalle' else 'diffuse' end as couverte_statut,
    distance_mediane,
    comptes.lieux,
    not comptes.complet as incomplet,
    majorant
from (
    select *, population > 0 and distance_mediane is null as muets
    from population_a_portee($territoire::VARCHAR, $territoire_cellules::UBIGINT[], (select list(sites) from sites),
        (select list(muettes) from muettes), $par::VARCHAR, $distance::INTEGER)
) as portee
cross join lieux_comptes($type::VARCHAR) as comptes
order by portee.couverte / portee.population, code
