/*---
titre: Distance au lieu d’accueil le plus proche
question: À quelle distance se trouve le lieu d’accueil et d’orientation le plus proche ?
code: S16
formule: distance du centre de la cellule au lieu d’accueil le plus proche, en moyenne pondérée par la population
champ: Cellules habitées du territoire ; lieux d’accueil des réseaux présents dans l’instantané, ceux des 40 km autour de la région compris.
notes:
  - La colonne « Lieux comptés » nomme les réseaux lus et ceux qui manquent ; un lieu sans position est mis à celle de sa commune.
  - Distance à vol d’oiseau, bras de mer compris.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], zone: true, defaut: region, libelle: Territoire }
  type: { domaine: choix, valeurs: { tous: tous, cep: Opérateurs du conseil en évolution professionnelle, agence_france_travail: Agence France Travail, mission_locale: Mission locale, cap_emploi: Cap emploi, apec: Apec, cio: Centre d’information et d’orientation (CIO), information_jeunesse: Information jeunesse, cite_metiers: Cité des métiers, mife: Maison de l’information sur la formation et l’emploi (MIFE), maison_emploi: Maison de l’emploi, conseil_vae: Conseil en VAE, bilan_competences: Bilan de compétences }, defaut: tous, libelle: Réseau ou type de lieu }
  resolution: { domaine: entier, min: 4, max: 8, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  distance_km: { role: indice, unite: km, libelle: Distance au lieu connu le plus proche (km) }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population (ventilée) }
  lieux: { role: texte, libelle: Lieux comptés }
  incomplet: { role: signal, libelle: Réseaux non lus, texte: "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la réponse est celle des seuls réseaux lus, que « Lieux comptés » nomme." }
  majorant: { role: signal, libelle: Limite non lue, texte: "Un annuaire s’arrête avant un département voisin : près de lui, un lieu inconnu peut être plus proche, et la distance est au plus celle-ci." }
carte: { type: hexagones, valeur: distance_km, mode: observe }
repose_sur:
  valeurs:
    - { colonnes: [distance_km], si: incomplet, sans: au_plus }
    - { colonnes: [distance_km], si: majorant, sans: au_plus }
    - { colonnes: [lieux], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
lecture: "La cellule la plus éloignée, à {commune}, est à {distance_km} km {lieux}."
---*/
with cellules as (
    from cellules_accueil($territoire::VARCHAR, $territoire_cellules::UBIGINT[], $type::VARCHAR)
)
select cellule, commune, distance_km, population, comptes.lieux, not comptes.complet as incomplet, majorant
from distances_par_hexagone((select list(cellules) from cellules), $resolution::INTEGER) as hexagones
cross join lieux_comptes($type::VARCHAR) as comptes
order by distance_km desc nulls last, cellule
