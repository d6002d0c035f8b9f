/*---
titre: Formations qui mènent à un métier
question: Par quelles formations entre-t-on dans ce métier, où sont-elles données, et que deviennent ceux qui en sortent ?
code: C13
publics: [planificateurs, analystes]
formule: formations reliées au métier par les passages (diplôme ou certification → ROME v3 → FAP) ; ce que les fichiers en donnent à T km au plus par la terre d’un habitant du territoire, puis dans la région ; devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal
champ: "Élèves de la voie scolaire, formations du catalogue de l’apprentissage (à défaut celles de Parcoursup et d’Affelnet), apprentis d’InserJeunes en dernière année, sessions de formation continue, formations sanitaires et sociales ; devenir de la région, promotions cumulées."
notes:
  - Le lien est celui des référentiels, non des parcours - il dit où une formation peut mener, pas où vont ses sortants. Le poids est une part des métiers visés, à parts égales faute d’effectifs.
  - « Même diplôme, même intitulé » - aucun passage publié lu ne relie ce diplôme à une fiche du RNCP ; il l’est à celles de même diplôme, de même niveau et de même intitulé.
  - Une formation mène à plusieurs métiers ; chacun la compte, et les élèves ne s’additionnent pas d’un métier à l’autre.
  - Les codes d’un diplôme que la BCN dit être ses versions sont une formation. Le fichier des élèves est celui de l’Éducation nationale - une formation qu’il n’a pas, agricole ou maritime par exemple, a un nombre d’élèves inconnu (…), non nul.
  - Les élèves d’une première année commune à une famille de métiers ne sont comptés dans aucune formation de la famille.
  - À portée, des établissements d’au-delà de la limite de la région sont comptés. D’un territoire que les hexagones de l’instantané ne couvrent pas (un bassin entier qui dépasse la région, une autre région), rien n’est su à portée (…).
  - N’a de ligne que la formation dont un fichier lu donne au moins un élève, une offre, un apprenti, une session ou un inscrit dans la région ou à portée.
  - Les apprentis d’InserJeunes et les inscrits en sanitaire et social n’ont pas de lieu, seulement la région ; ni leur devenir.
  - Un métier peut s’exercer sans diplôme, ou avec un diplôme du supérieur que ces fichiers ne suivent pas.
parametres:
  metier: { domaine: metiers.toutes, defaut: "rome:K1304", sujet: true, libelle: Métier (ROME ou FAP) }
  territoire: { domaine: territoires, mailles: planifiees, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des effectifs }
  millesime: { domaine: millesimes.insertion, defaut: dernier, facultatif: true, libelle: Promotions du devenir }
  distance: { domaine: entier, defaut: 20, min: 0, max: 30, sujet: true, libelle: Distance par la terre (km) }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  niveau: { role: dimension, libelle: Niveau }
  lien: { role: dimension, libelle: Ce qui la relie }
  poids: { role: indice, unite: pour_un, libelle: Part des métiers visés }
  eleves: { role: mesure, unite: élèves, libelle: Élèves à portée }
  eleves_region: { role: mesure, unite: élèves, libelle: Élèves dans la région }
  eleves_voisins: { role: mesure, unite: élèves, libelle: "Dont hors de la région, à portée" }
  premiere_commune: { role: dimension, libelle: "Famille dont la première année est commune, non comptée ici" }
  etablissements: { role: mesure, unite: établissements, libelle: Établissements scolaires à portée }
  offres: { role: mesure, unite: offres, libelle: Offres en apprentissage à portée }
  offres_region: { role: mesure, unite: offres, libelle: Offres en apprentissage dans la région }
  apprentis: { role: mesure, unite: apprentis, libelle: 'Apprentis en dernière année dans la région, promotions cumulées' }
  sessions: { role: mesure, unite: sessions, libelle: Sessions à portée }
  sessions_region: { role: mesure, unite: sessions, libelle: Sessions dans la région }
  inscrits_region: { role: mesure, unite: inscrits, libelle: Inscrits en sanitaire et social dans la région }
  favorables: { role: mesure, unite: élèves, libelle: "Devenir favorable, voie scolaire, région" }
  effectif: { role: mesure, unite: élèves, libelle: "Effectif terminal, voie scolaire, région" }
  devenir: { role: taux, de: [favorables, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, libelle: "Devenir favorable, voie scolaire" }
graphique: { type: barres, x: eleves, y: formation, etiquette: diplome }
si_vide: { etat: vide, motif: "Les fichiers lus ne donnent, dans la région ni à portée, aucune formation que les passages relient à ce métier." }
repose_sur:
  lignes: [annuaire_education, bcn, catalogue_apprentissage, certif_info, effectifs, inserjeunes, kit_apprentissage, offre_formation, passages_fap2021, passages_metiers, rncp, rome, sanitaire_social]
  valeurs:
    - { colonnes: [eleves, eleves_voisins, etablissements], sources: [annuaire_education, bcn, effectifs], sans: au_moins }
    - { colonnes: [eleves_region], sources: [bcn, effectifs], sans: au_moins }
    - { colonnes: [offres], sources: [annuaire_education], sans: au_moins }
    - { colonnes: [offres, offres_region], sources: [catalogue_apprentissage], sans: au_moins }
    - { colonnes: [apprentis], sources: [bcn, inserjeunes], sans: au_moins }
    - { colonnes: [sessions, sessions_region], sources: [offre_formation], sans: au_moins }
    - { colonnes: [inscrits_region], sources: [sanitaire_social], sans: au_moins }
    - { colonnes: [lien], sources: [certif_info, kit_apprentissage], sans: dit }
couverture: [emploi_6]
lecture: "{territoire}, « {formation} » ({diplome}) peut mener à ce métier : {eleves élève|élèves} à {distance} km au plus ; devenir favorable dans la région, {devenir}."
---*/
with cible as (
    -- Les familles détaillées que contient le code, ou la fiche v3 d’où vient celle du ROME.
    select detail.nomenclature, detail.code from reference.metiers as asked
    join reference.metiers as detail on detail.niveau in ('fap225', 'fap228') and detail.nomenclature = asked.nomenclature
        and starts_with(detail.code, asked.code)
    where asked.metier = $metier::VARCHAR
    union all
    select 'rome_v3', coalesce(fiches.code_parent, asked.code) from reference.metiers as asked
    left join reference.rome as fiches on fiches.version = 'rome_v4' and fiches.code = asked.code
    where asked.metier = $metier::VARCHAR and asked.nomenclature = 'rome'
),
fiches as (
    select code from cible where nomenclature = 'rome_v3'
    union
    select p.de_code from reference.passages as p semi join cible on cible.nomenclature = p.vers_nomenclature and cible.code = p.vers_code
    where p.de_nomenclature = 'rome_v3'
),
versions as (
    -- Le nouveau code d’un diplôme et l’ancien, sous lequel ses élèves sont encore comptés, sont une formation.
    select cfd, courant[5:] as courant from reference.diplomes
),
passages as (
    select p.de_nomenclature as nomenclature, p.de_code as code, sum(p.poids::decimal(18, 9))::DOUBLE as poids,
        min(if(p.qualite in ('parts_egales', 'unique'), 'compose', p.qualite)) as qualite
    from reference.passages as p semi join cible on p.vers_nomenclature = cible.nomenclature and p.vers_code = cible.code
    where p.de_nomenclature in ('cfd', 'rncp', 'rs')
    group by all
    union all
    -- Les gabarits du sanitaire et social nomment des formations, dont la fiche du ROME est connue.
    select 'sanitaire', formation, 1, 'declare' from metiers_sanitaires() where rome in (from fiches)
),
liens as (
    select p.nomenclature, coalesce(v.courant, p.code) as code, max(p.poids) as poids, min(p.qualite) as qualite
    from passages as p left join versions as v on p.nomenclature = 'cfd' and v.cfd = p.code
    group by all
),
siens as (
    select departement from departements_autour($territoire::VARCHAR)
),
hexagones as (
    select count(*) > 0 as connus from cellules_de($territoire::VARCHAR, null::UBIGINT[])
),
donnees as (
    select voie, nomenclature, code, lieu, coalesce(effectif, 1) as pres, if(voisin, pres, 0) as voisins, 0 as region, 0 as de_plus, null as nom
    from formations_a_portee($territoire::VARCHAR, $distance::INTEGER)
    where nomenclature <> 'niveau' and (voie <> 'scolaire' or (try_cast(millesime as INTEGER) = $rentree::INTEGER and effectif > 0))
    union all
    select 'scolaire', 'cfd', f.cfd, null, 0, 0, c.effectif, 0, null
    from publie.cube_effectifs as c join reference.formations as f on f.formation = c.formation
    where c.rentree = $rentree::INTEGER and c.effectif > 0 and 'departement:' || departement_uai(c.uai) in (from siens)
    union all
    select 'continue', split_part(certification, ':', 1), split_part(certification, ':', 2), null, 0, 0, 1, 0, null
    from publie.sessions_formation where certification is not null and departement in (from siens)
    union all
    select 'apprentissage', if(cfd is null, 'rncp', 'cfd'), coalesce(cfd, certification[6:]), null, 0, 0, 1, 0, intitule
    from publie.offre_apprentissage where departement in (from siens)
    union all
    select 'apprentis', 'cfd', coalesce(cfd, split_part(formation, ':', 2)), null, 0, 0, effectif_min, effectif_max - effectif_min, null
    from insertion_par('formation')
    where voie = 'apprentissage' and formation is not null and territoire = region_de($territoire::VARCHAR) and effectif_max > 0
        and millesime = $millesime::VARCHAR
    union all
    select 'sanitaire', 'sanitaire', formation, null, 0, 0, inscrits, 0, libelle from publie.cube_sanitaire_social
    where territoire = region_de($territoire::VARCHAR) and inscrits > 0 qualify annee = max(annee) over ()
),
offres as (
    select d.* replace (coalesce(v.courant, d.code) as code)
    from donnees as d left join versions as v on d.nomenclature = 'cfd' and v.cfd = d.code
),
sommes as (
    select l.nomenclature, l.code, min(l.poids) as poids, min(l.qualite) as qualite, min(o.nom) as nom,
        coalesce(sum(pres) filter (voie = 'scolaire'), 0)::BIGINT as eleves, coalesce(sum(region) filter (voie = 'scolaire'), 0)::BIGINT as eleves_region,
        coalesce(sum(voisins) filter (voie = 'scolaire'), 0)::BIGINT as eleves_voisins, count(distinct lieu) filter (voie = 'scolaire') as etablissements,
        coalesce(sum(pres) filter (voie = 'apprentissage'), 0)::BIGINT as offres, coalesce(sum(region) filter (voie = 'apprentissage'), 0)::BIGINT as offres_region,
        coalesce(sum(region) filter (voie = 'apprentis'), 0)::BIGINT as apprentis_min,
        coalesce(sum(region + de_plus) filter (voie = 'apprentis'), 0)::BIGINT as apprentis_max,
        coalesce(sum(pres) filter (voie = 'continue'), 0)::BIGINT as sessions, coalesce(sum(region) filter (voie = 'continue'), 0)::BIGINT as sessions_region,
        coalesce(sum(region) filter (voie = 'sanitaire'), 0)::BIGINT as inscrits_region
    from liens as l join offres as o on o.nomenclature = l.nomenclature and o.code = l.code
    group by l.nomenclature, l.code
),
devenirs as (
    select coalesce(v.courant, i.cfd) as cfd, sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
    from insertion_par('cfd') as i left join versions as v on v.cfd = i.cfd
    where territoire = region_de($territoire::VARCHAR) and millesime = $millesime::VARCHAR and voie = 'scolaire'
        and emploi_6_max is not null and i.cfd is not null
    group by all
    having sum(effectif_min) >= 20
),
noms as (
    select cfd, libelle, diplome, niveau, famille from reference.diplomes where 'cfd:' || cfd = courant
    union all
    select cfd, premier_par(libelle, formation), premier_par(diplome, formation), min(niveau), null from reference.formations
    where cfd not in (select cfd from reference.diplomes) group by cfd
),
nommees as (
    select s.*, coalesce(noms.libelle, c.libelle, s.nom, s.code) as libelle, coalesce(noms.diplome, c.diplome) as diplome,
        coalesce(noms.niveau, c.niveau)::VARCHAR as niveau, noms.famille, s.eleves_region > 0 as eleves_sus, connus and eleves_sus as portee_sue
    from sommes as s
    cross join hexagones
    left join noms on s.nomenclature = 'cfd' and noms.cfd = s.code
    left join reference.certifications as c on c.certification = s.nomenclature || ':' || s.code
)
select
    s.nomenclature || ':' || s.code as code,
    -- Un CAP et un bac pro du même nom se distinguent par leur diplôme.
    s.libelle || if(count(*) over (partition by lower(s.libelle)) > 1 and s.diplome is not null, ' (' || s.diplome || ')', '') as formation,
    s.diplome, s.niveau, if(s.qualite = 'compose', 'passage publié', qualite_dite(s.qualite)) as lien, round(s.poids, 4) as poids,
    -- Le constat n’a ni l’enseignement agricole ni les écoles d’autres ministères : sans élève dans le fichier, leur nombre n’est pas su.
    if(portee_sue, s.eleves, null) as eleves, if(portee_sue, 'diffuse', 'non_disponible') as eleves_statut,
    nullif(s.eleves_region, 0) as eleves_region, if(eleves_sus, 'diffuse', 'non_disponible') as eleves_region_statut,
    if(portee_sue, s.eleves_voisins, null) as eleves_voisins, if(portee_sue, 'diffuse', 'non_disponible') as eleves_voisins_statut,
    s.famille as premiere_commune,
    if(portee_sue, s.etablissements, null) as etablissements, if(portee_sue, 'diffuse', 'non_disponible') as etablissements_statut,
    if(connus, s.offres, null) as offres, if(connus, 'diffuse', 'non_disponible') as offres_statut, s.offres_region,
    valeur_connue(s.apprentis_min, s.apprentis_max) as apprentis, s.apprentis_min, s.apprentis_max,
    statut_bornes(s.apprentis_min, s.apprentis_max) as apprentis_statut,
    if(connus, s.sessions, null) as sessions, if(connus, 'diffuse', 'non_disponible') as sessions_statut, s.sessions_region, s.inscrits_region,
    valeur_connue(d.favorables_min, d.favorables_max) as favorables, d.favorables_min::BIGINT as favorables_min,
    d.favorables_max::BIGINT as favorables_max,
    if(d.cfd is null, 'non_disponible', statut_bornes(d.favorables_min, d.favorables_max)) as favorables_statut,
    valeur_connue(d.effectif_min, d.effectif_max) as effectif, d.effectif_min::BIGINT as effectif_min, d.effectif_max::BIGINT as effectif_max,
    if(d.cfd is null, 'non_disponible', statut_bornes(d.effectif_min, d.effectif_max)) as effectif_statut
from nommees as s
cross join hexagones
left join devenirs as d on s.nomenclature = 'cfd' and d.cfd = s.code
order by s.eleves desc, s.apprentis_min desc, s.offres desc, s.eleves_region desc, s.sessions desc, s.inscrits_region desc, code
