/*---
titre: Projets de recrutement d’un métier, territoire par territoire
question: Où les employeurs comptent-ils recruter dans ce métier, est-ce difficile, et plus qu’à l’enquête d’avant ?
code: G19
publics: [analystes, planificateurs]
enquete: true
formule: part = projets du métier / projets du territoire ; part difficile (ou saisonnière) = projets difficiles (ou saisonniers) / projets ; évolution = projets / projets de l’enquête d’avant − 1
champ: Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre (hors administrations de l’État et entreprises publiques).
notes:
  - L’enquête compte des projets de recrutement déclarés, non des recrutements effectués.
  - Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans tous les calculs. Un intervalle dû au secret n’est pas l’erreur de l’enquête.
  - Un territoire qui n’a pas de ligne pour ce métier n’est pas un territoire à zéro projet.
  - Pour la France, les régions ; pour une région, ses bassins d’emploi ou ses départements ; un bassin qui la dépasse y est compté pour sa seule partie régionale.
  - Les métiers de l’enquête sont en FAP 2021 (FAP 2009 avant 2022) ; « Un métier, d’une nomenclature à l’autre » donne les familles où mène une fiche du ROME.
parametres:
  metier: { domaine: metiers.toutes, defaut: "fap2021:A0X40", sujet: true, libelle: Métier (FAP 2021 ou famille de l’enquête) }
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  detail: { domaine: choix, valeurs: { bassin: Bassins d’emploi, departement: Départements, aucun: Sans détail }, defaut: bassin, libelle: Avec le détail par }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Enquête }
colonnes:
  territoire: { role: territoire, libelle: Territoire }
  nom: { role: dimension, libelle: Nom }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, unite: projets, libelle: Projets jugés difficiles }
  projets_saisonniers: { role: mesure, unite: projets, libelle: Projets saisonniers }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: projets_arrondi, libelle: Part jugée difficile }
  saisonnalite: { role: taux, de: [projets_saisonniers, projets], partie: true, emboite: projets_arrondi, libelle: Part saisonnière }
  total: { role: mesure, unite: projets, libelle: "Projets du territoire, tous métiers" }
  part: { role: taux, de: [projets, total], partie: true, libelle: Part des projets du territoire }
  annee_avant: { role: dimension, libelle: Enquête d’avant }
  projets_avant: { role: mesure, unite: projets, libelle: "Projets, enquête d’avant" }
  evolution: { role: evolution, de: [projets, projets_avant], libelle: Évolution des projets }
  projets_arrondi: { role: mesure, unite: projets, libelle: "Projets, demi-largeur d’arrondi que tiennent ses bornes" }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Une des deux enquêtes est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: projets, y: nom, dont: projets_difficiles, etiquette: difficulte }
si_vide: { etat: non_disponible, motif: "L’enquête ne donne pas ce métier pour ce territoire : elle est en FAP 2021 (228 métiers) et par familles. Ce n’est pas un zéro." }
repose_sur:
  lignes: [bmo]
lecture: "{nom}, « {metier} » : {projets projet de recrutement|projets de recrutement} en {annee}, part jugée difficile, {difficulte} ; part saisonnière, {saisonnalite}."
---*/
with lieux as (
    select territoire, 0 as rang from reference.territoires where territoire = $territoire::VARCHAR
    union
    select territoire, 1 from reference.territoires where maille = 'region' and $territoire::VARCHAR like 'pays:%' and $detail::VARCHAR <> 'aucun'
    union
    select territoire, 1 from reference.territoires
    where maille = 'departement' and region = $territoire::VARCHAR and $detail::VARCHAR = 'departement'
    union
    select bassins.territoire, 1 from reference.territoires as bassins
    where bassins.maille = 'bassin' and not bassins.entier and $territoire::VARCHAR in (bassins.region, bassins.departement) and $detail::VARCHAR = 'bassin'
),
enquetes as (
    select cube.* from publie.cube_projets_recrutement as cube where cube.metier = $metier::VARCHAR and cube.annee <= $annee::INTEGER
),
avant as (
    select max(annee) as annee from publie.cube_projets_recrutement where annee < $annee::INTEGER
)
select
    ici.territoire, noms.nom,
    ici.projets, ici.projets_min, ici.projets_max, ici.projets_statut,
    ici.projets_difficiles, ici.projets_difficiles_min, ici.projets_difficiles_max, ici.projets_difficiles_statut,
    ici.projets_saisonniers, ici.projets_saisonniers_min, ici.projets_saisonniers_max, ici.projets_saisonniers_statut,
    tous.projets as total, tous.projets_min as total_min, tous.projets_max as total_max, tous.projets_statut as total_statut,
    avant.annee as annee_avant,
    hier.projets as projets_avant, hier.projets_min as projets_avant_min, hier.projets_max as projets_avant_max,
    coalesce(hier.projets_statut, 'non_disponible') as projets_avant_statut,
    ici.projets_arrondi,
    coalesce(ici.reprojete, false) or coalesce(hier.reprojete, false) as reprojete
from lieux
join enquetes as ici on ici.territoire = lieux.territoire and ici.annee = $annee::INTEGER
join reference.territoires as noms on noms.territoire = lieux.territoire
join publie.cube_projets_recrutement as tous on tous.territoire = ici.territoire and tous.annee = ici.annee and tous.niveau = 'ensemble'
cross join avant
left join enquetes as hier on hier.territoire = ici.territoire and hier.annee = avant.annee
order by lieux.rang, coalesce(ici.projets, (ici.projets_min + ici.projets_max) / 2) desc, ici.territoire
