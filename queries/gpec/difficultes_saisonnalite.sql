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
  - Une part « à deux enquêtes » va de la plus basse à la plus haute de cette enquête et de la précédente, écartées chacune de l’aléa mesuré sur toute la France à cette taille (reference.dispersion_parts). Elle n’est au-dessus ou au-dessous de la référence (la région, ou la France pour une région) que d’un seul côté.
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
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: projets_arrondi, test: { tenu: ecart_tenu }, libelle: Part jugée difficile }
  saisonnalite: { role: taux, de: [projets_saisonniers, projets], partie: true, emboite: projets_arrondi, libelle: Part saisonnière }
  difficulte_tenue: { role: mesure, unite: pourcent, libelle: "Part jugée difficile, à deux enquêtes et aléa compris" }
  ecart_tenu: { role: mesure, unite: points, libelle: "Écart de la part jugée difficile à la référence, à deux enquêtes et aléa compris" }
  saisonnalite_tenue: { role: mesure, unite: pourcent, libelle: "Part saisonnière, à deux enquêtes et aléa compris" }
  projets_arrondi: { role: mesure, unite: projets, libelle: "Projets, demi-largeur d’arrondi que tiennent ses bornes" }
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
    null::DOUBLE as difficulte_tenue, tenues.difficulte_min as difficulte_tenue_min, tenues.difficulte_max as difficulte_tenue_max,
    if(tenues.difficulte_min is null, 'non_disponible', 'intervalle') as difficulte_tenue_statut,
    null::DOUBLE as ecart_tenu, tenues.ecart_min as ecart_tenu_min, tenues.ecart_max as ecart_tenu_max,
    if(tenues.ecart_min is null, 'non_disponible', 'intervalle') as ecart_tenu_statut,
    null::DOUBLE as saisonnalite_tenue, tenues.saisonnalite_min as saisonnalite_tenue_min, tenues.saisonnalite_max as saisonnalite_tenue_max,
    if(tenues.saisonnalite_min is null, 'non_disponible', 'intervalle') as saisonnalite_tenue_statut,
    cube.projets_arrondi,
    cube.reprojete
from publie.cube_projets_recrutement as cube
left join reference.metiers as metiers on metiers.metier = cube.metier
left join publie.parts_tenues as tenues
    on tenues.annee = cube.annee and tenues.territoire = cube.territoire and tenues.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau = $niveau::VARCHAR
order by coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) desc, cube.metier
