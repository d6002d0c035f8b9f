/*---
titre: Difficultés de recrutement par territoire
question: Où les employeurs jugent-ils leurs projets de recrutement difficiles ?
code: G20
enquete: true
formule: difficulte = projets difficiles / projets ; saisonnalite = projets saisonniers / projets
champ: Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre ; ensemble des métiers.
notes:
  - La difficulté est celle que l’employeur attend au moment de l’enquête.
  - Un établissement sur quatre environ répond à l’enquête, et l’erreur qui en vient n’est pas publiée ; aucun rang n’est donné.
  - Une part « à deux enquêtes » va de la plus basse à la plus haute de cette enquête et de la précédente, écartées chacune de l’aléa mesuré sur toute la France à cette taille (reference.dispersion_parts). Elle n’est au-dessus ou au-dessous de la référence (la région, ou la France pour une région) que d’un seul côté.
  - Un bassin à cheval sur le territoire choisi est donné entier.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, entiers: true, libelle: Dans }
  par: { domaine: choix, valeurs: { bassin: Bassin d’emploi, departement: Département, region: Région }, defaut: bassin, libelle: Détail par }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  projets: { role: mesure, somme: lignes, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, somme: lignes, unite: projets, libelle: Projets jugés difficiles }
  projets_saisonniers: { role: mesure, somme: lignes, unite: projets, libelle: Projets saisonniers }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: projets_arrondi, test: { tenu: ecart_tenu }, libelle: Part jugée difficile }
  saisonnalite: { role: taux, de: [projets_saisonniers, projets], partie: true, emboite: projets_arrondi, libelle: Part saisonnière }
  difficulte_tenue: { role: mesure, unite: pourcent, libelle: "Part jugée difficile, à deux enquêtes et aléa compris" }
  ecart_tenu: { role: mesure, unite: points, libelle: "Écart de la part jugée difficile à la référence, à deux enquêtes et aléa compris" }
  projets_arrondi: { role: mesure, unite: projets, libelle: "Projets, demi-largeur d’arrondi que tiennent ses bornes" }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: intervalles, x: difficulte, y: nom }
si_vide: { etat: non_disponible, motif: "L’enquête de cette année ne donne pas de projets à cette maille dans ce territoire." }
indicateurs:
  projets: { colonne: projets, libelle: Projets de recrutement }
  difficulte: { colonne: difficulte, libelle: Part des projets jugés difficiles }
  saisonnalite: { colonne: saisonnalite, libelle: Part des projets saisonniers }
lecture: "{territoire}, part des projets jugés difficiles en {annee} : {difficulte* d’un territoire à l’autre} ; part saisonnière : {saisonnalite*}."
---*/
select
    cube.territoire as code,
    zones.nom,
    cube.projets, cube.projets_min, cube.projets_max, cube.projets_statut,
    cube.projets_difficiles, cube.projets_difficiles_min, cube.projets_difficiles_max, cube.projets_difficiles_statut,
    cube.projets_saisonniers, cube.projets_saisonniers_min, cube.projets_saisonniers_max, cube.projets_saisonniers_statut,
    null::DOUBLE as difficulte_tenue, tenues.difficulte_min as difficulte_tenue_min, tenues.difficulte_max as difficulte_tenue_max,
    if(tenues.difficulte_min is null, 'non_disponible', 'intervalle') as difficulte_tenue_statut,
    null::DOUBLE as ecart_tenu, tenues.ecart_min as ecart_tenu_min, tenues.ecart_max as ecart_tenu_max,
    if(tenues.ecart_min is null, 'non_disponible', 'intervalle') as ecart_tenu_statut,
    cube.projets_arrondi,
    cube.reprojete
from publie.cube_projets_recrutement as cube
join territoires_dans($par::VARCHAR, $territoire::VARCHAR) as zones on zones.territoire = cube.territoire
left join publie.parts_tenues as tenues
    on tenues.annee = cube.annee and tenues.territoire = cube.territoire and tenues.metier = cube.metier
where cube.annee = $annee::INTEGER
    and cube.niveau = 'ensemble'
order by coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) desc, cube.territoire
