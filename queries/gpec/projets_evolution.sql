/*---
titre: Évolution des projets de recrutement entre deux enquêtes
question: Les projets de recrutement augmentent-ils ou reculent-ils, et sont-ils plus difficiles qu’avant ?
code: G19
publics: [analystes, planificateurs]
enquete: true
formule: écart réduit = (évolution ici − évolution attendue, en logarithme, rapprochée du département et de la région) / écart type observé à cette taille ; évolution = projets de l’enquête / projets de l’enquête d’avant − 1 ; part = projets difficiles (ou saisonniers) / projets ; écart = part de l’enquête − part de l’enquête d’avant, ou évolution ici − évolution de la référence
champ: Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre, à deux enquêtes.
notes:
  - Un intervalle vient du secret sur les petites cellules. Un établissement interrogé sur quatre répond, et l’erreur de l’enquête n’est pas publiée.
  - Une évolution de métier n’est dite au-dessus ou au-dessous que si elle sort de ce que deux enquêtes montrent d’ordinaire à cette taille dans toute la France (reference.dispersion_projets), une fois ôtées celles du métier en France et de la région, et rapprochée de celles du département et de la région (Fay et Herriot, 1979). Les autres ne se commentent pas.
  - Quand le producteur publie le total d’un territoire pour une enquête, il remplace la somme des cellules de cette enquête, mais non celle de l’autre.
  - Un métier absent d’une des deux enquêtes n’y vaut pas zéro ; sa ligne reste, sans évolution.
  - Un bassin redessiné est suivi par les communes qu’il avait, au prorata des habitants ; un bassin qui n’a changé que de numéro est suivi par son nom.
  - La référence compte le territoire lui-même quand il en fait partie ; comparé à lui-même, il n’a pas d’écart.
  - Les métiers ne se suivent pas d’une nomenclature à l’autre (FAP 2009 et FAP 2021) ; l’ensemble et les familles se suivent.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Enquête }
  avant: { domaine: millesimes.bmo, facultatif: true, libelle: Enquête d’avant (la précédente si vide) }
  niveau: { domaine: choix, valeurs: { ensemble: Ensemble des métiers, famille: Famille de métiers, metier: Métier }, defaut: famille, libelle: Détail }
  reference: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Référence }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Famille ou métier }
  annee_avant: { role: dimension, libelle: Enquête d’avant }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement }
  projets_avant: { role: mesure, unite: projets, libelle: "Projets, enquête d’avant" }
  projets_moyens: { role: mesure, unite: projets, libelle: "Projets, moyenne géométrique des deux enquêtes" }
  evolution: { role: evolution, de: [projets, projets_avant], test: { reduit: ecart_reduit }, libelle: Évolution des projets }
  ecart_reduit: { role: mesure, unite: écarts types, libelle: Écart réduit à l’évolution attendue }
  projets_reference: { role: mesure, unite: projets, libelle: "Projets, référence" }
  projets_reference_avant: { role: mesure, unite: projets, libelle: "Projets, référence, enquête d’avant" }
  evolution_reference: { role: evolution, de: [projets_reference, projets_reference_avant], libelle: "Évolution des projets, référence" }
  ecart_evolution: { role: difference, de: [evolution, evolution_reference], unite: points, libelle: Écart des évolutions }
  projets_difficiles: { role: mesure, unite: projets, libelle: Projets jugés difficiles }
  projets_difficiles_avant: { role: mesure, unite: projets, libelle: "Projets jugés difficiles, enquête d’avant" }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: projets_arrondi, libelle: Part jugée difficile }
  difficulte_avant: { role: taux, de: [projets_difficiles_avant, projets_avant], partie: true, emboite: projets_avant_arrondi, libelle: "Part jugée difficile, enquête d’avant" }
  ecart_difficulte: { role: difference, de: [difficulte, difficulte_avant], unite: points, libelle: Écart des parts jugées difficiles }
  projets_saisonniers: { role: mesure, unite: projets, libelle: Projets saisonniers }
  projets_saisonniers_avant: { role: mesure, unite: projets, libelle: "Projets saisonniers, enquête d’avant" }
  saisonnalite: { role: taux, de: [projets_saisonniers, projets], partie: true, emboite: projets_arrondi, libelle: Part saisonnière }
  saisonnalite_avant: { role: taux, de: [projets_saisonniers_avant, projets_avant], partie: true, emboite: projets_avant_arrondi, libelle: "Part saisonnière, enquête d’avant" }
  ecart_saisonnalite: { role: difference, de: [saisonnalite, saisonnalite_avant], unite: points, libelle: Écart des parts saisonnières }
  difficulte_tenue: { role: mesure, unite: pourcent, libelle: "Part jugée difficile, à deux enquêtes et aléa compris" }
  projets_arrondi: { role: mesure, unite: projets, libelle: "Projets, demi-largeur d’arrondi que tiennent ses bornes" }
  projets_avant_arrondi: { role: mesure, unite: projets, libelle: "Projets, enquête d’avant, demi-largeur d’arrondi que tiennent ses bornes" }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Une des deux enquêtes est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: intervalles, x: evolution, y: metier }
si_vide: { etat: non_disponible, motif: "Il faut deux enquêtes pour ce territoire : les fichiers reçus n’en donnent pas d’antérieure à celle qui est demandée, ou pas à ce détail." }
lecture: "{territoire}, {projets projet de recrutement|projets de recrutement} en {annee} ({metier}) ; en {annee_avant}, {projets_avant}. Évolution : {evolution}. Part jugée difficile : {difficulte} en {annee}, {difficulte_avant} en {annee_avant}."
---*/
with toutes as (
    select * exclude (niveau)
    from publie.cube_projets_recrutement
    where territoire in ($territoire::VARCHAR, $reference::VARCHAR) and niveau = $niveau::VARCHAR
),
enquetes as (select * exclude (territoire) from toutes where territoire = $territoire::VARCHAR),
derniere as (
    select coalesce($avant::INTEGER, max(annee)) as annee from enquetes where annee < $annee::INTEGER
),
reference as (
    select metier, annee, projets, projets_min, projets_max, projets_statut
    from toutes
    where territoire = $reference::VARCHAR and territoire <> $territoire::VARCHAR
),
ici as (select * from enquetes where annee = $annee::INTEGER),
la_bas as (select * from enquetes where annee = (select annee from derniere) and annee < $annee::INTEGER)
select
    coalesce(ici.metier, la_bas.metier) as code,
    case when $niveau::VARCHAR = 'ensemble' then 'Ensemble des métiers' else coalesce(metiers.libelle, ici.metier, la_bas.metier) end as metier,
    (select annee from derniere) as annee_avant,
    ici.projets, ici.projets_min, ici.projets_max, coalesce(ici.projets_statut, 'non_disponible') as projets_statut,
    la_bas.projets as projets_avant, la_bas.projets_min as projets_avant_min, la_bas.projets_max as projets_avant_max,
    coalesce(la_bas.projets_statut, 'non_disponible') as projets_avant_statut,
    sqrt(ici.projets * la_bas.projets) as projets_moyens,
    sqrt(ici.projets_min * la_bas.projets_min) as projets_moyens_min, sqrt(ici.projets_max * la_bas.projets_max) as projets_moyens_max,
    case when ici.projets_max is null or la_bas.projets_max is null then 'non_disponible'
        when ici.projets is null or la_bas.projets is null then 'intervalle' else 'diffuse' end as projets_moyens_statut,
    if(jugees.ecart_reduit_min = jugees.ecart_reduit_max, jugees.ecart_reduit_min, null) as ecart_reduit,
    jugees.ecart_reduit_min, jugees.ecart_reduit_max,
    case when jugees.ecart_reduit_min is null then 'non_disponible' when jugees.ecart_reduit_min = jugees.ecart_reduit_max then 'diffuse'
        else 'intervalle' end as ecart_reduit_statut,
    reference.projets as projets_reference, reference.projets_min as projets_reference_min, reference.projets_max as projets_reference_max,
    coalesce(reference.projets_statut, if($reference::VARCHAR = $territoire::VARCHAR, 'sans_objet', 'non_disponible')) as projets_reference_statut,
    reference_avant.projets as projets_reference_avant, reference_avant.projets_min as projets_reference_avant_min,
    reference_avant.projets_max as projets_reference_avant_max,
    coalesce(reference_avant.projets_statut, if($reference::VARCHAR = $territoire::VARCHAR, 'sans_objet', 'non_disponible')) as projets_reference_avant_statut,
    ici.projets_difficiles, ici.projets_difficiles_min, ici.projets_difficiles_max,
    coalesce(ici.projets_difficiles_statut, 'non_disponible') as projets_difficiles_statut,
    la_bas.projets_difficiles as projets_difficiles_avant, la_bas.projets_difficiles_min as projets_difficiles_avant_min,
    la_bas.projets_difficiles_max as projets_difficiles_avant_max,
    coalesce(la_bas.projets_difficiles_statut, 'non_disponible') as projets_difficiles_avant_statut,
    ici.projets_saisonniers, ici.projets_saisonniers_min, ici.projets_saisonniers_max,
    coalesce(ici.projets_saisonniers_statut, 'non_disponible') as projets_saisonniers_statut,
    la_bas.projets_saisonniers as projets_saisonniers_avant, la_bas.projets_saisonniers_min as projets_saisonniers_avant_min,
    la_bas.projets_saisonniers_max as projets_saisonniers_avant_max,
    coalesce(la_bas.projets_saisonniers_statut, 'non_disponible') as projets_saisonniers_avant_statut,
    null::DOUBLE as difficulte_tenue, tenues.difficulte_min as difficulte_tenue_min, tenues.difficulte_max as difficulte_tenue_max,
    if(tenues.difficulte_min is null, 'non_disponible', 'intervalle') as difficulte_tenue_statut,
    ici.projets_arrondi, la_bas.projets_arrondi as projets_avant_arrondi,
    coalesce(ici.reprojete, false) or coalesce(la_bas.reprojete, false) as reprojete
from ici
full join la_bas on la_bas.metier = ici.metier
left join reference on reference.metier = coalesce(ici.metier, la_bas.metier) and reference.annee = $annee::INTEGER
left join reference as reference_avant
    on reference_avant.metier = coalesce(ici.metier, la_bas.metier) and reference_avant.annee = (select annee from derniere)
left join publie.evolutions_projets as jugees
    on jugees.territoire = $territoire::VARCHAR and jugees.annee = $annee::INTEGER and jugees.annee_avant = (select annee from derniere)
    and jugees.metier = coalesce(ici.metier, la_bas.metier)
left join reference.metiers as metiers on metiers.metier = coalesce(ici.metier, la_bas.metier)
left join publie.parts_tenues as tenues
    on tenues.annee = $annee::INTEGER and tenues.territoire = $territoire::VARCHAR and tenues.metier = coalesce(ici.metier, la_bas.metier)
where exists (from ici) and exists (from la_bas)
order by coalesce(ici.projets, (ici.projets_min + ici.projets_max) / 2) desc nulls last, coalesce(ici.metier, la_bas.metier)
