/*---
titre: Métiers en tension sans formation locale
question: Pour quels métiers en tension ne forme-t-on pas ici ?
code: C13
publics: [planificateurs, analystes]
formule: métiers dont la classe de tension atteint le seuil ; ce qui s’y apprend, voie par voie, à T km au plus par la terre d’un habitant du territoire, puis dans la région
champ: "Familles de métiers (FAP) de la dernière année de tension ; formations reliées par les passages du diplôme au métier : élèves de la voie scolaire, formations du catalogue de l’apprentissage (à défaut celles de Parcoursup et d’Affelnet) et apprentis d’InserJeunes, sessions de formation continue, formations sanitaires et sociales."
notes:
  - "Trois mots pour chaque voie : trouvée, à la distance demandée d’un lieu que les fichiers donnent, ou dans la région ; rien dans les fichiers lus ; ne peut être su, quand un fichier qui pourrait le contredire manque."
  - "Quand cela ne peut être su d’aucun métier, par exemple faute d’une partie de ce qui relie les diplômes aux métiers, aucune ligne n’est donnée : la réponse dit les fichiers qu’il y faudrait."
  - Sans le catalogue, l’apprentissage est celui des BTS que des centres proposent sur Parcoursup et des entrées qu’Affelnet leur connaît, soit une partie de l’offre ; un établissement que l’annuaire ne situe pas n’a que sa région.
  - Les apprentis sont ceux de la dernière année, promotions cumulées d’InserJeunes ; leur lieu n’est pas connu, seulement la région. Les inscrits en formations sanitaires et sociales aussi.
  - La tension d’un territoire plus petit que le département est celle de son département, ou de la région s’il en touche plusieurs.
  - Un métier peut s’exercer sans diplôme, ou avec un diplôme du supérieur que ces fichiers ne suivent pas ; un métier qu’aucun diplôme n’atteint dans les passages lus n’est pas un métier sans formation.
  - Le passage formation → ROME → FAP relie plusieurs métiers à une formation ; tous ceux qu’elle peut viser sont dits formés.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des effectifs }
  seuil: { domaine: entier, defaut: 4, min: 1, max: 5, libelle: Classe de tension d’au moins }
  distance: { domaine: entier, defaut: 20, min: 0, max: 30, sujet: true, libelle: Distance par la terre (km) }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier }
  annee_tension: { role: dimension, libelle: Année de la tension }
  lieu_tension: { role: texte, libelle: Territoire de la classe }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  tension: { role: indice, libelle: Indicateur de tension }
  emploi_moyen: { role: mesure, unite: emplois, libelle: Emploi moyen }
  situation: { role: texte, libelle: Situation }
  scolaire: { role: texte, libelle: Voie scolaire }
  eleves: { role: mesure, unite: élèves, libelle: Élèves à portée }
  eleves_region: { role: mesure, unite: élèves, libelle: Élèves dans la région }
  apprentissage: { role: texte, libelle: Apprentissage }
  offres: { role: mesure, unite: formations, libelle: Formations en apprentissage à portée }
  offres_region: { role: mesure, unite: formations, libelle: Formations en apprentissage dans la région }
  apprentis: { role: mesure, unite: apprentis, libelle: Apprentis en dernière année dans la région }
  continue: { role: texte, libelle: Formation continue }
  sessions: { role: mesure, unite: sessions, libelle: Sessions à portée }
  sessions_region: { role: mesure, unite: sessions, libelle: Sessions dans la région }
  sanitaire: { role: texte, libelle: Sanitaire et social }
  inscrits_region: { role: mesure, unite: inscrits, libelle: Inscrits en sanitaire et social dans la région }
  sans_formation: { role: dimension, libelle: Sans formation reliée à portée }
graphique: { type: barres, x: tension, y: metier, couleur: sans_formation }
si_vide: { etat: sans_objet, motif: "Aucun métier de cette classe parmi ceux de la dernière année dont le passage vers le ROME est lu. L’offre d’une zone entière n’est pas connue au-delà de la région : choisissez sa partie régionale." }
repose_sur:
  lignes: [dares_tensions, fap]
  valeurs:
    - { colonnes: [eleves], sources: [annuaire_education, bcn, certif_info, effectifs, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: au_moins }
    - { colonnes: [eleves_region], sources: [bcn, certif_info, effectifs, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: au_moins }
    - { colonnes: [offres], sources: [annuaire_education], sans: au_moins }
    - { colonnes: [offres, offres_region], sources: [catalogue_apprentissage, certif_info, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: au_moins }
    - { colonnes: [apprentis], sources: [bcn, certif_info, inserjeunes, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: au_moins }
    - { colonnes: [sessions, sessions_region], sources: [certif_info, offre_formation, passages_fap2021, passages_metiers, rncp, rome], sans: au_moins }
    - { colonnes: [inscrits_region], sources: [passages_fap2021, passages_metiers, sanitaire_social], sans: au_moins }
couverture: [tensions]
lecture: "{territoire}, « {metier} » (classe de tension {classe} en {annee_tension}) : {situation}."
---*/
with lieu as (
    select coalesce(if(maille = 'region', territoire, departement), region) as tendu
    from reference.territoires
    where territoire = $territoire::VARCHAR
),
tendus as (
    from tensions_du_lieu((select tendu from lieu))
),
lues as (
    -- Une voie n’est « sans rien » que si tous les fichiers qui la donnent, et ceux qui la relient aux métiers, sont lus.
    select liens, liens and toutes_lues(['annuaire_education', 'bcn', 'effectifs'], ou := $territoire::VARCHAR) as scolaire, liens
        and toutes_lues(['bcn', 'catalogue_apprentissage', 'inserjeunes'], ou := $territoire::VARCHAR) as apprentissage,
        liens and toutes_lues(['offre_formation'], ou := $territoire::VARCHAR) as continue,
            passage and toutes_lues(['sanitaire_social'], ou := $territoire::VARCHAR) as sanitaire,
            toutes_lues(['annuaire_education'], ou := $territoire::VARCHAR) as annuaire
    from (
        select passage, passage and toutes_lues(['certif_info', 'kit_apprentissage', 'rncp', 'rome'], ou := $territoire::VARCHAR) as liens
        from (select toutes_lues([if(max(metier) > 'fap2021', 'passages_fap2021', 'passages_metiers')], ou := $territoire::VARCHAR) as passage from tendus)
    )
),
voies as (
    select
        tendus.*, formes.* exclude (metier), formes.metier is not null as relie,
        lues.liens, lues.scolaire and lues.apprentissage and lues.continue and lues.sanitaire as tout_lu,
        voie_lue(formes.eleves, if(lues.annuaire, formes.eleves_region, 0),
            formes.eleves_region, lues.scolaire and formes.metier is not null) as scolaire,
        voie_lue(formes.offres, if(formes.offres_sans_lieu = 0, formes.offres_region, 0), formes.offres_sans_lieu + formes.apprentis_max,
            lues.apprentissage and formes.metier is not null) as apprentissage,
        voie_lue(formes.sessions, formes.sessions_region, 0, lues.continue and formes.metier is not null) as continue,
        voie_lue(0, 0, formes.inscrits_region, lues.sanitaire and formes.metier is not null) as sanitaire
    from tendus
    cross join lues
    left join formations_des_metiers($territoire::VARCHAR, $distance::INTEGER, $rentree::INTEGER) as formes on formes.metier = tendus.metier
)
select
    voies.metier as code, coalesce(metiers.libelle, voies.metier) as metier, voies.annee as annee_tension,
        (select tension.lieu from reference.territoires as tension join lieu
        on lieu.tendu = tension.territoire) as lieu_tension, voies.classe, voies.tension, voies.emploi_moyen,
    -- Que nul diplôme n’y mène ne se lit que de tous les passages.
    situation_voies(voies.relie or not voies.liens, voies.scolaire, voies.apprentissage, voies.continue, voies.sanitaire) as situation,
    -- Un métier qu’aucun diplôme n’atteint n’a pas zéro élève : on ne sait pas lesquels y mènent.
    voies.scolaire, voies.eleves, voies.eleves_region,
    voies.apprentissage, voies.offres, voies.offres_region,
    if(voies.apprentis_min = voies.apprentis_max, voies.apprentis_min, null) as apprentis, voies.apprentis_min, voies.apprentis_max,
    case when not voies.relie then 'non_disponible' when voies.apprentis_min = voies.apprentis_max then 'diffuse' else 'intervalle' end as apprentis_statut,
    voies.continue, voies.sessions, voies.sessions_region,
    voies.sanitaire, voies.inscrits_region,
    case
        when 'trouvée' in (voies.scolaire, voies.apprentissage, voies.continue, voies.sanitaire) then false
        when list_has_any([voies.scolaire, voies.apprentissage, voies.continue, voies.sanitaire],
            ['ne peut être su', 'trouvée dans la région, lieu non lu']) or not voies.relie then null
        else true
    end as sans_formation
from voies
left join reference.metiers as metiers on metiers.metier = voies.metier
where voies.classe >= $seuil::INTEGER
    and exists (select 1 from reference.appartenances as a where a.territoire = $territoire::VARCHAR)
-- Quand rien ne peut être su d’aucun métier, leur liste passerait pour celle des métiers sans formation : il n’y en a pas. « Rien » n’apprend quelque
-- chose que si tout ce qui relie les diplômes aux métiers est lu : sinon il ne dit que le sanitaire et social, de métiers qui n’en sont pas.
qualify voies.tout_lu or bool_or(concat_ws(' ', voies.scolaire, voies.apprentissage, voies.continue, voies.sanitaire)
    similar to if(voies.liens, '.*(trouvée|rien).*', '.*trouvée.*')) over ()
order by case when sans_formation then 0 when sans_formation is null and voies.relie then 1
    when sans_formation is null then 2 else 3 end, voies.classe desc, voies.tension desc, code
