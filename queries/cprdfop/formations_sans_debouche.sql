/*---
titre: Formations sans débouché local
question: Quelles formations d’ici questionner, au vu du devenir des élèves et de la tension des métiers ?
code: C14
formule: formation présente sur le territoire, devenir favorable régional sous celui du diplôme, et tous ses métiers liés (FAP 2009) sous la classe de tension choisie
champ: Diplômes de la voie scolaire suivis sur le territoire, dont le devenir est diffusé (20 élèves au moins dans la région) ; deux promotions cumulées.
notes:
  - La tension remplace ici les projets de recrutement, donnés en FAP 2021, nomenclature à laquelle aucune table de passage ne mène.
  - Le devenir d’un diplôme de moins de 20 sortants est donné entre ses bornes, leur emploi n’étant pas diffusé. La moyenne compte les formations plus petites, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.
  - La tension est celle du département du territoire (de la région s’il en touche plusieurs), le devenir celui de la région ; leurs années diffèrent.
  - Une formation dont une famille liée n’a pas de classe publiée n’est jamais à questionner.
  - Un écart de devenir « n.s. » ne doit fonder seul aucune fermeture ; une formation sans tension connue est dite non reliée, jamais sans débouché.
parametres:
  territoire: { domaine: territoires, mailles: planifiees, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée des effectifs }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  seuil: { domaine: entier, defaut: 3, min: 1, max: 5, libelle: Classe de tension en dessous de laquelle un métier est peu tendu }
colonnes:
  code: { role: dimension, libelle: Code du diplôme }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  eleves: { role: mesure, unite: élèves, libelle: Élèves sur le territoire }
  metier: { role: dimension, libelle: Métier lié le plus lourd (FAP 2009) }
  annee_tension: { role: dimension, libelle: Année de la tension }
  classe_haute: { role: classe, libelle: Classe de tension la plus haute }
  part_reliee: { role: indice, unite: pourcent, libelle: Part de la formation reliée à une tension }
  favorables: { role: mesure, unite: élèves, libelle: "Devenir favorable, région" }
  effectif: { role: mesure, unite: élèves, libelle: "Effectif terminal, région" }
  favorables_diplome: { role: mesure, unite: élèves, libelle: "Devenir favorable, diplôme" }
  effectif_diplome: { role: mesure, unite: élèves, libelle: Effectif du diplôme }
  situation: { role: texte, libelle: Situation }
  devenir: { role: taux, de: [favorables, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, test: { contre: [favorables_diplome, effectif_diplome], contient: true }, libelle: Taux de devenir favorable }
graphique: { type: intervalles, x: devenir, y: formation }
si_vide: { etat: non_disponible, motif: "Aucun élève de la voie scolaire sur ce territoire dans un diplôme dont le devenir est diffusé." }
repose_sur:
  lignes: [annuaire_education, bcn, certif_info, dares_tensions, effectifs, fap, inserjeunes, kit_apprentissage, passages_metiers, rncp, rome]
  valeurs:
    - { colonnes: [part_reliee], sources: [certif_info, dares_tensions, passages_metiers, rome], sans: inconnu }
couverture: [emploi_6, tensions]
lecture: "{territoire}, « {formation} » ({eleves élève|élèves}) : {devenir} de devenir favorable dans la région ({devenir_ecart}), classe de tension la plus haute {classe_haute} en {annee_tension} ; {situation}."
---*/
with lieu as (
    select coalesce(if(maille = 'region', territoire, departement), region) as tendu, region
    from reference.territoires
    where territoire = $territoire::VARCHAR
),
ici as (
    select formations.cfd, sum(cube.effectif) as eleves
    from publie.cube_effectifs as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    join reference.appartenances as appartenances on appartenances.commune = lieux.commune and appartenances.territoire = $territoire::VARCHAR
    join reference.formations as formations on formations.formation = cube.formation
    where cube.rentree = $rentree::INTEGER and cube.effectif > 0
    group by formations.cfd
),
devenirs as (
    select sommes.cfd, min(sommes.libelle) as formation, min(sommes.diplome) as diplome, min(sommes.niveau) as niveau,
        sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
    from insertion_par('cfd') as sommes
    join lieu on lieu.region = sommes.territoire
    where sommes.millesime = $millesime::VARCHAR and sommes.voie = 'scolaire' and sommes.emploi_6_max is not null and sommes.cfd is not null
    group by sommes.cfd
    having sum(effectif_min) >= 20
),
moyennes as (
    select diplome, niveau,
        sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
    from insertion_par('diplome') as sommes
    join lieu on lieu.region = sommes.territoire
    where sommes.millesime = $millesime::VARCHAR and sommes.voie = 'scolaire' and sommes.emploi_6_max is not null
    group by diplome, niveau
),
compares as (
    select devenirs.*, moyennes.effectif_min as effectif_diplome_min, moyennes.effectif_max as effectif_diplome_max,
        moyennes.favorables_min as favorables_diplome_min, moyennes.favorables_max as favorables_diplome_max,
        au_moins_egal(devenirs.favorables_min / devenirs.effectif_max, least(1, devenirs.favorables_max / devenirs.effectif_min),
            moyennes.favorables_min / moyennes.effectif_max, moyennes.favorables_max / moyennes.effectif_min) as egale
    from devenirs
    join moyennes on moyennes.diplome is not distinct from devenirs.diplome and moyennes.niveau is not distinct from devenirs.niveau
),
liees as (
    select liens.code, liens.annee, liens.metier, liens.classe_haute, liens.part_reliee, liens.tous_classes
    from tensions_liees('cfd', (select tendu from lieu)) as liens
)
select
    'cfd:' || compares.cfd as code, compares.formation, compares.diplome,
    ici.eleves::BIGINT as eleves,
    liees.metier, liees.annee as annee_tension, liees.classe_haute,
        coalesce(liees.part_reliee, if(toutes_lues(['kit_apprentissage', 'rncp'], ou := $territoire::VARCHAR), 0, null)) as part_reliee,
    valeur_connue(favorables_min, favorables_max) as favorables, favorables_min::BIGINT as favorables_min,
        favorables_max::BIGINT as favorables_max, statut_bornes(favorables_min, favorables_max) as favorables_statut,
    valeur_connue(effectif_min, effectif_max) as effectif, effectif_min::BIGINT as effectif_min,
        effectif_max::BIGINT as effectif_max, statut_bornes(effectif_min, effectif_max) as effectif_statut,
    valeur_connue(favorables_diplome_min, favorables_diplome_max) as favorables_diplome,
        favorables_diplome_min::BIGINT as favorables_diplome_min,
        favorables_diplome_max::BIGINT as favorables_diplome_max,
        statut_bornes(favorables_diplome_min, favorables_diplome_max) as favorables_diplome_statut,
    valeur_connue(effectif_diplome_min, effectif_diplome_max) as effectif_diplome,
        effectif_diplome_min::BIGINT as effectif_diplome_min, effectif_diplome_max::BIGINT as effectif_diplome_max,
        statut_bornes(effectif_diplome_min, effectif_diplome_max) as effectif_diplome_statut,
    case
        when liees.classe_haute is null then 'non reliée à une tension connue : rien n’en est dit'
        when liees.classe_haute >= $seuil::INTEGER then 'un métier lié au moins atteint ce seuil de tension'
        when not liees.tous_classes then 'reliée en partie seulement à une classe de tension connue : rien n’en est dit'
        when compares.egale is null then 'métiers peu tendus, devenir connu entre deux bornes : rien n’en est dit'
        when not compares.egale then 'à questionner : devenir sous le diplôme et métiers peu tendus'
        else 'métiers peu tendus, devenir au niveau du diplôme ou mieux'
    end as situation
from ici
join compares on compares.cfd = ici.cfd
left join liees on liees.code = compares.cfd
order by (liees.classe_haute < $seuil::INTEGER and liees.tous_classes and compares.egale is false) desc nulls last,
    compares.favorables_min / compares.effectif_max, code
