/*---
titre: Formations sans débouché local
question: Quelles formations d’ici questionner, au vu du devenir des élèves et de la tension des métiers ?
code: C14
formule: formation présente sur le territoire, devenir favorable régional sous celui du diplôme, et tous ses métiers liés (FAP 2009) sous la classe de tension choisie
champ: Diplômes de la voie scolaire suivis sur le territoire, dont le devenir est diffusé (20 élèves au moins dans la région) ; deux promotions cumulées.
notes:
  - La tension remplace ici les projets de recrutement, donnés en FAP 2021, nomenclature à laquelle aucune table de passage ne mène.
  - La tension est celle du département du territoire (de la région s’il en touche plusieurs), le devenir celui de la région ; leurs années diffèrent.
  - Un écart de devenir « n.s. » ne doit fonder seul aucune fermeture ; une formation sans tension connue est dite non reliée, jamais sans débouché.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, zone_emploi, bassin, epci], defaut: region, libelle: Territoire }
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
  devenir: { role: taux, de: [favorables, effectif], partie: true, seuil: 20, ic: wilson, test: { contre: [favorables_diplome, effectif_diplome], contient: true }, libelle: Taux de devenir favorable }
graphique: { type: intervalles, x: devenir, y: formation }
si_vide: { etat: non_disponible, motif: "Aucun élève de la voie scolaire sur ce territoire dans un diplôme dont le devenir est diffusé." }
repose_sur:
  lignes: [annuaire_education, bcn, certif_info, dares_tensions, effectifs, fap, inserjeunes, passages_metiers, rome]
lecture: "{territoire}, « {formation} » ({eleves élève|élèves}) : {devenir} de devenir favorable dans la région ({devenir_ecart}), classe de tension la plus haute {classe_haute} ; {situation}."
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
    select formations.cfd, min(formations.libelle) as formation, min(formations.diplome) as diplome, min(formations.niveau) as niveau,
        sum(cube.effectif) as effectif, sum(cube.poursuivants + cube.emploi_6) as favorables
    from publie.cube_insertion as cube
    join lieu on lieu.region = cube.territoire
    join reference.formations as formations on formations.formation = cube.formation
    where cube.millesime = $millesime::VARCHAR and cube.voie = 'scolaire' and cube.effectif >= 20 and cube.poursuivants is not null and cube.emploi_6 is not null
    group by formations.cfd
),
compares as (
    select cfd, formation, diplome, effectif, favorables, sum(effectif) over memes as effectif_diplome, sum(favorables) over memes as favorables_diplome
    from devenirs
    window memes as (partition by diplome, niveau)
),
liees as (
    select liens.code, liens.annee, liens.metier, liens.classe_haute, liens.part_reliee
    from tensions_liees('cfd', (select tendu from lieu)) as liens
)
select
    'cfd:' || compares.cfd as code, compares.formation, compares.diplome,
    ici.eleves::BIGINT as eleves,
    liees.metier, liees.annee as annee_tension, liees.classe_haute, coalesce(liees.part_reliee, 0) as part_reliee,
    compares.favorables::BIGINT as favorables, compares.effectif::BIGINT as effectif,
    compares.favorables_diplome::BIGINT as favorables_diplome, compares.effectif_diplome::BIGINT as effectif_diplome,
    case
        when liees.classe_haute is null then 'non reliée à une tension connue : rien n’en est dit'
        when liees.classe_haute >= $seuil::INTEGER then 'un métier lié au moins atteint ce seuil de tension'
        when compares.favorables / compares.effectif < compares.favorables_diplome / compares.effectif_diplome then 'à questionner : devenir sous le diplôme et métiers peu tendus'
        else 'métiers peu tendus, devenir au niveau du diplôme ou mieux'
    end as situation
from ici
join compares on compares.cfd = ici.cfd
left join liees on liees.code = compares.cfd
order by (liees.classe_haute < $seuil::INTEGER and compares.favorables / compares.effectif < compares.favorables_diplome / compares.effectif_diplome) desc nulls last,
    compares.favorables / compares.effectif, code
