/*---
titre: Reclasser des salariés près d’un lieu
question: Vers quels métiers, à portée d’ici, reclasser n salariés qui exercent celui-ci ?
code: G31
publics: [analystes, comites, planificateurs]
formule: offres à portée = Σ offres du bassin × part de ses habitants à T minutes, ou kilomètres par la terre, au plus d’un habitant du territoire ; indice = part des compétences du métier visé que cite déjà le métier de départ × min(1, offres à portée / n), borné là où un bassin à portée manque au fichier
champ: Fiches du ROME, dans la version la plus récente qui dit les compétences du métier de départ, qui partagent au moins cinq d’entre elles, ou que le ROME lui donne pour mobilité ; offres et demandeurs (A, B, C) de l’année du fichier, par ROME et bassin.
notes:
  - Deux fiches qui partagent des compétences ne demandent pas le même diplôme, ni les mêmes conditions ; c’est une piste à vérifier, pas un droit d’exercer.
  - Offres et demandeurs d’une fiche du ROME 4.0 sont ceux de la fiche v3 d’où elle vient, qui peut être plus large.
  - Les offres d’un bassin sont réparties sur ses habitants, ce qui est une estimation ; ceux d’au-delà de la région n’ont pas d’hexagone, et leurs offres n’y sont pas.
  - Un métier que le fichier ne donne dans aucun bassin à portée n’a pas d’offres connues (…), ce qui n’est pas zéro ; là où un bassin manque, le nombre est un minimum.
  - L’âge, le diplôme et le salaire de ceux que l’on reclasse n’entrent pas dans l’indice, aucun fichier lu ne les croise avec ces offres.
  - Les élèves à portée sont ceux de la voie scolaire dans les formations reliées à la famille (FAP) du métier visé qui en a le plus, d’autres métiers compris ; un adulte se forme aussi autrement.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], defaut: region, libelle: Lieu }
  metier: { domaine: metiers.rome, defaut: "rome:K1304", sujet: true, libelle: Métier de départ (ROME) }
  salaries: { domaine: entier, min: 1, max: 20000, defaut: 20, libelle: Salariés à reclasser }
  mesure: { domaine: mesures, defaut: premiere, libelle: Mesure }
  distance: { domaine: entier, min: 0, max: 60, max_si: { mesure: { km: 30 } }, defaut: 20, sujet: true, libelle: Distance (km ou minutes) }
  annee: { domaine: millesimes.tensions_bassins, defaut: dernier, libelle: Année des offres }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des effectifs }
colonnes:
  code: { role: dimension, libelle: Code (ROME) }
  voisin: { role: dimension, libelle: Métier visé }
  mobilite: { role: dimension, libelle: Mobilité donnée par le ROME }
  communes: { role: mesure, unite: compétences, libelle: Compétences communes }
  competences: { role: mesure, unite: compétences, libelle: Compétences du métier visé }
  offres: { role: mesure, unite: offres, libelle: "Offres à portée, estimées" }
  demandeurs: { role: mesure, unite: demandeurs, libelle: "Demandeurs à portée (catégories A, B, C), estimés" }
  classe: { role: classe, libelle: Classe de tension la plus haute à portée }
  eleves: { role: mesure, unite: élèves, libelle: "Élèves à portée, famille reliée la plus nombreuse" }
  indice: { role: indice, unite: pour_un, libelle: Indice (0 à 1) }
  part: { role: taux, de: [communes, competences], partie: true, libelle: Part des compétences déjà citées }
  mal_relie: { role: signal, libelle: Trajets non connus, texte: "Tous les trajets depuis ce territoire ne sont pas connus : des offres, des demandeurs et des élèves peuvent être à portée sans être comptés." }
graphique: { type: barres, x: indice, y: voisin }
si_vide: { etat: non_disponible, motif: "Les compétences et les mobilités du ROME n’ont pas été reçues dans une version qui a ce métier : un code propre au ROME 4.0 n’est pas dans la v3 ; choisissez sa fiche d’origine. Ou ce lieu n’est pas sur les hexagones de cet entrepôt, une autre région ou une zone entière, et rien n’y est à portée de personne : choisissez-en un de la région, ou sa partie régionale." }
repose_sur:
  lignes: [rome]
  valeurs:
    - { colonnes: [offres, demandeurs], sources: [tensions_bassins], sans: inconnu }
    - { colonnes: [eleves], sources: [annuaire_education, bcn, certif_info, effectifs, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: au_moins }
lecture: "{territoire}, « {voisin} » demande {competences compétence|compétences}, dont {communes} que le métier de départ cite aussi ; {offres offre|offres} à {distance} {mesure} au plus en {annee}, pour {salaries} salariés à reclasser."
---*/
with depart as (
    from fiche_lue(split_part($metier::VARCHAR, ':', 2))
),
fiches as (
    from fiches_voisines(split_part($metier::VARCHAR, ':', 2))
),
siennes as (
    select distinct endroit($mesure::VARCHAR, cellule, commune) as endroit from cellules_de($territoire::VARCHAR, null::UBIGINT[])
),
portee as (
    select endroit from siennes
    union
    select trajets.lieu from chemins($mesure::VARCHAR, $distance::INTEGER) as trajets semi join siennes on siennes.endroit = trajets.chez
),
bassins as (
    select a.territoire, sum(c.population::decimal(18, 9)) filter (portee.endroit is not null) / sum(c.population::decimal(18, 9)) as part
    from publie.population_cellules as c
    join reference.appartenances as a on a.commune = c.commune and a.maille = 'bassin'
    left join portee on portee.endroit = endroit($mesure::VARCHAR, c.cellule, c.commune)
    group by a.territoire
    having count(portee.endroit) > 0
),
besoins as (
    select cube.metier, sum((cube.offres * bassins.part)::decimal(18, 6))::DOUBLE as offres,
        sum((cube.demandeurs_abc * bassins.part)::decimal(18, 6))::DOUBLE as demandeurs,
        max(cube.classe) as classe, count(*) as donnes
    from publie.cube_tensions_bassins as cube
    join bassins on bassins.territoire = cube.territoire
    where cube.annee = $annee::INTEGER
    group by cube.metier
),
lies as (
    select p.de_code as code, max(f.eleves) as eleves
    from reference.passages as p
    join formations_des_metiers($territoire::VARCHAR, $distance::INTEGER, $rentree::INTEGER, la_mesure := $mesure::VARCHAR) as f
        on f.metier = p.vers_nomenclature || ':' || p.vers_code
    where p.de_nomenclature = (select version from depart)
    group by p.de_code
),
calculs as (
    select fiches.*, rome.libelle, rome.competences, besoins.offres, besoins.demandeurs, besoins.classe, lies.eleves,
        besoins.donnes = (select count(*) from bassins) as entier
    from fiches
    join depart on true
    join reference.rome as rome on rome.version = depart.version and rome.code = fiches.code
    left join besoins on besoins.metier = 'rome:' || coalesce(rome.code_parent, fiches.code)
    left join lies on lies.code = fiches.code
    -- Qui n’est sur aucun hexagone n’a personne à portée : ce n’est pas que rien ne s’y offre.
    where exists (select 1 from siennes)
),
bornes as (
    select *,
        if(offres is null, null, round(communes / nullif(competences, 0) * least(1, offres / $salaries::INTEGER), 4)) as indice_min,
        if(offres is null, null, round(communes / nullif(competences, 0) * if(entier, least(1, offres / $salaries::INTEGER), 1), 4)) as indice_max
    from calculs
)
select
    code,
    libelle as voisin,
    mobilite,
    communes::INTEGER as communes,
    competences,
    if(entier, round(offres, 1), null) as offres, round(offres, 1) as offres_min, if(entier, round(offres, 1), null) as offres_max,
    if(entier, 'diffuse', if(offres is null, 'non_disponible', 'intervalle')) as offres_statut,
    if(entier, round(demandeurs, 1), null) as demandeurs, round(demandeurs, 1) as demandeurs_min,
    if(entier, round(demandeurs, 1), null) as demandeurs_max,
    if(entier, 'diffuse', if(offres is null, 'non_disponible', 'intervalle')) as demandeurs_statut,
    classe,
    eleves::BIGINT as eleves,
    -- Des offres que le fichier ne donne pas ne font ni zéro, ni assez ; là où un bassin manque, il peut y en avoir assez.
    if(indice_min = indice_max, indice_min, null) as indice, indice_min, indice_max,
    case when offres is null then 'non_disponible' when indice_min = indice_max then 'diffuse' else 'intervalle' end as indice_statut,
    exists (from couples_inconnus($mesure::VARCHAR, $distance::INTEGER) as c semi join siennes on siennes.endroit = c.chez) as mal_relie
from bornes
order by indice_min desc nulls last, communes / nullif(competences, 0) desc nulls last, code
