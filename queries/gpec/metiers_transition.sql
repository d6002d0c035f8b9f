/*---
titre: Métiers verts et métiers des transitions
question: Quels métiers sont ceux de la transition écologique, numérique ou démographique, et recrutent-ils difficilement ici ?
code: G22
enquete: true
publics: [analystes, planificateurs]
champ: Fiches du ROME 4.0 que France Travail marque d’une transition ; tensions et projets de recrutement du territoire, dernière année publiée.
notes:
  - Le ROME dit d’un métier, pour toute la France, qu’il est « vert », « stratégique pour la transition écologique », « brun » ou « blanc », et s’il est de la transition numérique ou démographique. Une marque vide (…) n’est pas un non. C’est celle de la version du ROME lue ; la liste de l’Onemev (2022) est celle des filières « Métiers verts » et « Transition écologique ».
  - Un métier « brun » est l’un de ceux que la transition met en cause ; il n’est dans la liste que si on le demande.
  - La tension est celle des familles (FAP) auxquelles mène la fiche, par la fiche de la v3 d’où elle vient ; elle ne distingue pas les métiers d’une même famille. Sans passage ou sans tension connue, elle manque (…).
  - Les projets de recrutement sont ceux de toute la famille (FAP 2021) où vont le plus de codes de la fiche, d’autres métiers compris ; ils ne s’additionnent pas d’une fiche à l’autre.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  transition: { domaine: choix, valeurs: { ecologique: Écologique (métiers verts et stratégiques), vert: Métiers verts, strategique: Métiers stratégiques pour la transition écologique, brun: Métiers bruns, numerique: Numérique, demographique: Démographique }, defaut: ecologique, sujet: true, libelle: Transition }
colonnes:
  code: { role: dimension, libelle: Code (ROME 4.0) }
  metier: { role: dimension, libelle: Métier }
  marque: { role: dimension, libelle: Marque écologique }
  numerique: { role: texte, libelle: Transition numérique }
  demographique: { role: texte, libelle: Transition démographique }
  reglemente: { role: texte, libelle: Emploi réglementé }
  cadre: { role: texte, libelle: Emploi de cadre }
  appellations: { role: mesure, unite: appellations, libelle: Appellations }
  famille: { role: dimension, libelle: "Famille liée la plus lourde, pour la tension" }
  annee_tension: { role: dimension, libelle: Année de la tension }
  classe_basse: { role: classe, libelle: Classe de tension la plus basse }
  classe_haute: { role: classe, libelle: Classe de tension la plus haute }
  part_reliee: { role: indice, unite: pour_un, libelle: "Poids de la fiche relié à une tension (0 à 1, de codes)" }
  famille_projets: { role: dimension, libelle: "Famille liée la plus lourde, pour les projets (FAP 2021)" }
  part_projets: { role: indice, unite: pour_un, libelle: "Poids de la fiche qui y va (0 à 1, de codes)" }
  annee_projets: { role: dimension, libelle: Enquête BMO }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement de cette famille }
  projets_difficiles: { role: mesure, unite: projets, libelle: Dont jugés difficiles }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, libelle: Part jugée difficile }
si_vide: { etat: non_disponible, motif: "Le ROME 4.0 n’est pas dans cet instantané, ou aucune de ses fiches n’a cette marque." }
repose_sur:
  lignes: [dares_tensions, fap, passages_fap2021, passages_metiers, rome]
  valeurs:
    - { colonnes: [projets, projets_difficiles], sources: [bmo], sans: inconnu }
  comptees: [rome]
lecture: "« {metier} » ({code}), de marque écologique « {marque} » dans le ROME : {territoire}, classe de tension la plus haute de ses familles, {classe_haute} sur 5 en {annee_tension}."
---*/
with familles as (
    select de_code as code, vers_nomenclature || ':' || vers_code as metier, poids
    from reference.passages
    where de_nomenclature = 'rome_v4' and vers_nomenclature = 'fap2021'
    qualify row_number() over (partition by de_code order by poids desc, vers_code) = 1
),
enquete as (
    select * from publie.cube_projets_recrutement where territoire = $territoire::VARCHAR and niveau = 'metier' qualify annee = max(annee) over ()
)
select
    fiches.code,
    fiches.libelle as metier,
    fiches.transition_eco as marque,
    if(fiches.transition_numerique, 'oui', if(not fiches.transition_numerique, 'non', null)) as numerique,
    if(fiches.transition_demographique, 'oui', if(not fiches.transition_demographique, 'non', null)) as demographique,
    if(fiches.reglemente, 'oui', if(not fiches.reglemente, 'non', null)) as reglemente,
    if(fiches.cadre, 'oui', if(not fiches.cadre, 'non', null)) as cadre,
    -- Une fiche a toujours une appellation : zéro dit que leur fichier n’est pas là.
    nullif(fiches.appellations, 0) as appellations,
    tensions.metier as famille,
    tensions.annee::VARCHAR as annee_tension,
    if(tensions.tous_classes, tensions.classe_basse, null) as classe_basse,
    tensions.classe_haute,
    tensions.part_reliee,
    coalesce(noms.libelle, familles.metier) as famille_projets,
    familles.poids as part_projets,
    enquete.annee as annee_projets,
    enquete.projets, enquete.projets_min, enquete.projets_max, coalesce(enquete.projets_statut, 'non_disponible') as projets_statut,
    enquete.projets_difficiles, enquete.projets_difficiles_min, enquete.projets_difficiles_max,
    coalesce(enquete.projets_difficiles_statut, 'non_disponible') as projets_difficiles_statut
from reference.rome as fiches
left join tensions_liees('rome_v4', $territoire::VARCHAR) as tensions on tensions.code = fiches.code
left join familles on familles.code = fiches.code
left join reference.metiers as noms on noms.metier = familles.metier
left join enquete on enquete.metier = familles.metier
where fiches.version = 'rome_v4'
    and case $transition::VARCHAR
        when 'ecologique' then fiches.transition_eco = 'Emploi Vert' or fiches.transition_eco like 'Emploi stratégique%'
        when 'vert' then fiches.transition_eco = 'Emploi Vert'
        when 'strategique' then fiches.transition_eco like 'Emploi stratégique%'
        when 'brun' then fiches.transition_eco = 'Emploi Brun'
        when 'numerique' then fiches.transition_numerique
        else fiches.transition_demographique end
order by tensions.classe_haute desc nulls last, tensions.tension desc nulls last, fiches.code
