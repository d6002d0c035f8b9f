/*---
titre: Ce que l’on sait d’une demande de la campagne
question: Qui gagne ou perd l’accès, ce lieu est-il demandé et rempli, et que deviennent ailleurs les sortants de cette formation ?
code: C36
formule: accès = jeunes à T km au plus de l’établissement, par la terre, et d’aucun autre lieu de la même voie où la formation s’enseigne ; ils gagnent l’accès à l’ouverture, le perdent à la fermeture
champ: Demandes de la campagne dont l’établissement est sur le territoire ; lieux d’enseignement et jeunes de la région et des 40 km autour ; emploi à six mois des sortants de toutes les autres régions, par la même voie, deux promotions cumulées.
notes:
  - Kilomètres par la terre, détour compris, rien au-delà de 30 ; ni horaires, ni places restantes ailleurs. Les minutes sont celles de la matrice de la région, quand elle en donne une.
  - Les lieux de l’apprentissage ne sont pas tous dans les fichiers lus - par cette voie, qui n’a pas d’autre lieu est un plus haut.
  - Places, vœux et élèves de cet établissement sont ceux des fichiers ; les places de la demande sont celles que le demandeur écrit.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  campagne: { domaine: millesimes.campagne, defaut: dernier, facultatif: true, libelle: Rentrée de la campagne }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  millesime: { domaine: millesimes.insertion, defaut: dernier, facultatif: true, libelle: Promotions }
  distance: { domaine: entier, min: 2, max: 30, defaut: 20, sujet: true, libelle: Distance (km) }
colonnes:
  numero: { role: dimension, libelle: Numéro }
  type: { role: dimension, libelle: Type }
  ligne: { role: libelle, libelle: Demande }
  voie: { role: dimension, libelle: Voie }
  a_portee: { role: mesure, unite: personnes, libelle: Jeunes à portée de l’établissement }
  seuls: { role: mesure, unite: personnes, libelle: Jeunes sans autre lieu à portée }
  pour: { role: texte, libelle: Personnes comptées }
  autre: { role: dimension, libelle: Autre lieu le plus proche }
  km_autre: { role: indice, unite: km, libelle: Distance de l’autre lieu le plus proche }
  minutes_autre: { role: indice, unite: minutes, libelle: Minutes jusqu’à l’autre lieu le plus proche }
  places_lieu: { role: mesure, unite: places, libelle: Places de l’établissement }
  voeux_lieu: { role: mesure, unite: vœux, libelle: Premiers vœux pour l’établissement }
  entrants_lieu: { role: mesure, unite: élèves, libelle: Élèves en entrée dans l’établissement }
  voisines: { role: mesure, unite: formations, libelle: Autres formations du domaine à portée }
  noms_voisines: { role: texte, libelle: "Autres formations du domaine à portée, les plus proches" }
  en_emploi_scolaire: { role: mesure, unite: sortants, libelle: "En emploi à 6 mois, voie scolaire, ailleurs" }
  sortants_scolaire: { role: mesure, unite: sortants, libelle: "Sortants, voie scolaire, ailleurs" }
  en_emploi_apprentissage: { role: mesure, unite: sortants, libelle: "En emploi à 6 mois, apprentissage, ailleurs" }
  sortants_apprentissage: { role: mesure, unite: sortants, libelle: "Sortants, apprentissage, ailleurs" }
  pression_lieu: { role: taux, de: [voeux_lieu, places_lieu], unite: pour_un, libelle: Premiers vœux par place de l’établissement }
  remplissage_lieu: { role: taux, de: [entrants_lieu, places_lieu], libelle: Remplissage de l’établissement }
  emploi_scolaire: { role: taux, de: [en_emploi_scolaire, sortants_scolaire], partie: true, emboite: true, seuil: 20, libelle: "Emploi à 6 mois, voie scolaire, ailleurs" }
  emploi_apprentissage: { role: taux, de: [en_emploi_apprentissage, sortants_apprentissage], partie: true, emboite: true, seuil: 20, libelle: "Emploi à 6 mois, apprentissage, ailleurs" }
graphique: { type: barres, x: seuls, y: ligne }
si_vide: { etat: non_disponible, motif: "Aucune demande de cette campagne n’est connue sur ce territoire." }
repose_sur:
  lignes: [annuaire_education, bcn, campagne]
  valeurs:
    - { colonnes: [seuls], sources: [effectifs, catalogue_apprentissage], sans: au_plus }
    - { colonnes: [voisines], sources: [effectifs, catalogue_apprentissage], sans: au_moins }
    - { colonnes: [seuls, voisines], sources: [bcn], sans: inconnu }
    - { colonnes: [places_lieu, voeux_lieu], sources: [capacites], sans: inconnu }
    - { colonnes: [entrants_lieu], sources: [effectifs], sans: inconnu }
    - { colonnes: [autre, km_autre, minutes_autre, noms_voisines], sources: [effectifs, catalogue_apprentissage, matrice_temps], sans: dit }
    - { colonnes: [a_portee, pour], sources: [population_age], sans: dit }
    - { colonnes: [en_emploi_scolaire, sortants_scolaire, en_emploi_apprentissage, sortants_apprentissage], sources: [inserjeunes], sans: inconnu }
couverture: [etablissements]
lecture: "{ligne} : {seuls} {pour} à {distance} km au plus de l’établissement, et d’aucun autre lieu lu."
---*/
with demandes as (
    from demandes_de_campagne($territoire::VARCHAR, $campagne::INTEGER)
),
offres as (
    select courant, uai, sum(places) as places, sum(voeux1) as voeux, sum(entrants) as entrants from offre_par_lieu(region_de($territoire::VARCHAR))
    where voie = 'scolaire' and rentree = $rentree_places::INTEGER group by courant, uai
),
ailleurs as (
    select courant, voie, sortants_min, sortants_max, emploi_min, emploi_max
    from devenirs_ici_ailleurs(region_de($territoire::VARCHAR), $millesime::VARCHAR) where not ici
)
select
    d.numero, d.type, concat_ws(', ', if(d.courant is null, d.formation, concat_ws(' ', d.diplome, d.libelle)), coalesce(d.etablissement, d.uai)) as ligne,
    d.voie,
    j.a_portee, valeur_connue(j.seuls_min, j.seuls_max) as seuls, j.seuls_min, j.seuls_max,
        if(j.seuls_max is null, 'non_disponible', statut_bornes(j.seuls_min, j.seuls_max)) as seuls_statut, demande_en_lettres('jeunes') as pour,
    j.autre, j.km as km_autre, j.minutes as minutes_autre,
    o.places::BIGINT as places_lieu, o.voeux::BIGINT as voeux_lieu, o.entrants::BIGINT as entrants_lieu,
    if(j.numero is null, null, coalesce(j.voisines, 0))::INTEGER as voisines, j.noms as noms_voisines,
    valeur_connue(s.emploi_min, s.emploi_max) as en_emploi_scolaire, s.emploi_min::BIGINT as en_emploi_scolaire_min,
        s.emploi_max::BIGINT as en_emploi_scolaire_max, if(s.courant is null, 'non_disponible', statut_bornes(s.emploi_min, s.emploi_max))
        as en_emploi_scolaire_statut,
    valeur_connue(s.sortants_min, s.sortants_max) as sortants_scolaire, s.sortants_min::BIGINT as sortants_scolaire_min,
        s.sortants_max::BIGINT as sortants_scolaire_max, if(s.courant is null, 'non_disponible', statut_bornes(s.sortants_min, s.sortants_max))
        as sortants_scolaire_statut,
    valeur_connue(a.emploi_min, a.emploi_max) as en_emploi_apprentissage, a.emploi_min::BIGINT as en_emploi_apprentissage_min,
        a.emploi_max::BIGINT as en_emploi_apprentissage_max, if(a.courant is null, 'non_disponible', statut_bornes(a.emploi_min, a.emploi_max))
        as en_emploi_apprentissage_statut,
    valeur_connue(a.sortants_min, a.sortants_max) as sortants_apprentissage, a.sortants_min::BIGINT as sortants_apprentissage_min,
        a.sortants_max::BIGINT as sortants_apprentissage_max, if(a.courant is null, 'non_disponible', statut_bornes(a.sortants_min, a.sortants_max))
        as sortants_apprentissage_statut
from demandes as d
left join acces_de_campagne($territoire::VARCHAR, $campagne::INTEGER, $rentree::INTEGER, $distance::INTEGER) as j on j.numero = d.numero
left join offres as o on o.courant = d.courant and o.uai = d.uai
left join ailleurs as s on s.courant = d.courant and s.voie = 'scolaire'
left join ailleurs as a on a.courant = d.courant and a.voie = 'apprentissage'
order by d.numero
