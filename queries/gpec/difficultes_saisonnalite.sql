/*---
titre: Difficultés de recrutement et saisonnalité
question: Les projets de recrutement sont-ils difficiles à pourvoir, sont-ils saisonniers ?
code: G20
enquete: true
formule: difficulte = projets difficiles / projets ; saisonnalite = projets saisonniers / projets
champ: Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre.
notes:
  - La difficulté est celle que l’employeur attend au moment de l’enquête.
  - Les petites cellules cachent surtout la saisonnalité (en 2025, jusqu’à 19,8 % des projets saisonniers de France), d’où des intervalles larges.
  - Un intervalle dû au secret n’est pas l’erreur de l’enquête et ne dit rien de la significativité d’un écart.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { ensemble: Ensemble des métiers, famille: Famille de métiers, metier: Métier }, defaut: famille, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Famille ou métier }
  projets: { role: mesure, somme: lignes, arrondi: 1, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, somme: lignes, arrondi: 1, unite: projets, libelle: Projets jugés difficiles }
  projets_saisonniers: { role: mesure, somme: lignes, arrondi: 1, unite: projets, libelle: Projets saisonniers }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: true, libelle: Part jugée difficile }
  saisonnalite: { role: taux, de: [projets_saisonniers, projets], partie: true, emboite: true, libelle: Part saisonnière }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: intervalles, x: difficulte, y: metier }
lecture: "{territoire}, {projets projet de recrutement|projets de recrutement} en {annee} ({metier}) : part jugée difficile, {difficulte} ; part saisonnière, {saisonnalite}."
---*/
select
    cube.metier as code,
    case when cube.niveau = 'ensemble' then 'Ensemble des métiers' else coalesce(metiers.libelle, cube.metier) end as metier,
    cube.projets, cube.projets_min, cube.projets_max, cube.projets_statut,
    cube.projets_difficiles, cube.projets_difficiles_min, cube.projets_difficiles_max, cube.projets_difficiles_statut,
    cube.projets_saisonniers, cube.projets_saisonniers_min, cube.projets_saisonniers_max, cube.projets_saisonniers_statut,
    cube.reprojete
from publie.cube_projets_recrutement as cube
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau = $niveau::VARCHAR
order by coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) desc, cube.metier
