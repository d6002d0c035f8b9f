/*---
titre: Quadrant devenir et tension
question: Quelles formations insèrent mal alors que leurs métiers sont en tension ?
code: C09
publics: [planificateurs, analystes]
formule: abscisse = tension des métiers (FAP 2009) auxquels mène la formation, pondérée par les passages ; ordonnée = devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal
champ: Formations d’au moins 20 élèves en année terminale, du CAP au BTS ; deux promotions cumulées (InserJeunes) ; tensions régionales de la dernière année en FAP 2009.
notes:
  - Les passages diplôme → ROME → FAP 2009 n’ont pas d’effectifs pour poids, mais une convention de parts ; la classe la plus basse et la plus haute des métiers liés disent ce qui en dépend.
  - Une formation sans passage, ou sans tension connue, reste dans la liste, sans tension ; leur part des élèves est donnée.
  - L’année de la tension n’est pas celle des promotions, et « en emploi » ne veut pas dire dans le métier appris.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { scolaire: voie scolaire, apprentissage: apprentissage }, defaut: scolaire, libelle: Voie }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  metier: { role: dimension, libelle: Métier lié le plus lourd (FAP 2009) }
  metiers: { role: mesure, unite: métiers, libelle: Métiers liés }
  annee_tension: { role: dimension, libelle: Année de la tension }
  tension: { role: indice, libelle: Tension pondérée des métiers liés }
  classe_basse: { role: classe, libelle: Classe de tension la plus basse }
  classe_haute: { role: classe, libelle: Classe de tension la plus haute }
  part_reliee: { role: indice, unite: pourcent, libelle: Part de la formation reliée à une tension }
  favorables: { role: mesure, unite: élèves, libelle: Devenir favorable }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  favorables_diplome: { role: mesure, unite: élèves, libelle: "Devenir favorable, diplôme" }
  effectif_diplome: { role: mesure, unite: élèves, libelle: Effectif du diplôme }
  effectif_non_relie: { role: mesure, unite: élèves, libelle: Élèves de formations sans tension connue }
  effectif_total: { role: mesure, unite: élèves, libelle: "Élèves, toutes formations" }
  position: { role: texte, libelle: Position }
  devenir: { role: taux, de: [favorables, effectif], partie: true, seuil: 20, ic: wilson, test: { contre: [favorables_diplome, effectif_diplome], contient: true }, libelle: Taux de devenir favorable }
  part_non_reliee: { role: taux, de: [effectif_non_relie, effectif_total], partie: true, libelle: Part des élèves sans tension connue }
graphique: { type: nuage, x: tension, y: devenir, couleur: classe_basse, inferieur: devenir, etiquette: formation, echelle: lineaire }
si_vide: { etat: sans_objet, motif: "Aucun devenir diffusé pour cette région, cette voie et ces promotions." }
repose_sur:
  lignes: [certif_info, dares_tensions, fap, inserjeunes, passages_metiers, rome]
  valeurs:
    - { colonnes: [effectif_non_relie], sources: [certif_info, dares_tensions, passages_metiers, rome], sans: inconnu }
lecture: "{territoire}, « {formation} » : {devenir} de devenir favorable ({devenir_ecart} par rapport au diplôme), tension des métiers liés {tension} en {annee_tension} ; {position}. {part_non_reliee} des élèves suivent une formation sans tension connue."
---*/
with lignes as (
    select
        cube.formation as code, formations.libelle as formation, formations.diplome, formations.niveau, cube.effectif,
        cube.poursuivants + cube.emploi_6 as favorables,
        tensions.metier, tensions.metiers, tensions.annee, tensions.tension, tensions.classe_basse, tensions.classe_haute,
        coalesce(tensions.part_reliee, 0) as part_reliee,
        sum(cube.poursuivants + cube.emploi_6) over memes as favorables_diplome,
        sum(cube.effectif) over memes as effectif_diplome
    from publie.cube_insertion as cube
    join reference.formations as formations on formations.formation = cube.formation
    left join tensions_liees('cfd', $territoire::VARCHAR) as tensions on tensions.code = formations.cfd
    where cube.territoire = $territoire::VARCHAR
        and cube.millesime = $millesime::VARCHAR
        and cube.voie = $voie::VARCHAR
        and cube.effectif >= 20 and cube.poursuivants is not null and cube.emploi_6 is not null
    window memes as (partition by formations.diplome, formations.niveau)
)
select
    code, formation, diplome, metier, metiers, annee as annee_tension, tension, classe_basse, classe_haute, part_reliee,
    favorables, effectif,
    favorables_diplome::BIGINT as favorables_diplome,
    effectif_diplome::BIGINT as effectif_diplome,
    coalesce(sum(effectif) filter (where tension is null) over (), 0)::BIGINT as effectif_non_relie,
    (sum(effectif) over ())::BIGINT as effectif_total,
    case
        when tension is null then 'hors quadrant : aucune tension connue'
        when classe_basse is null then 'hors quadrant : classe de tension non publiée'
        when classe_haute < 4 and favorables / effectif < favorables_diplome / effectif_diplome then 'devenir sous le diplôme, métiers peu tendus'
        when classe_haute < 4 then 'devenir au niveau du diplôme ou mieux, métiers peu tendus'
        when classe_basse < 4 then 'métiers liés tendus et peu tendus : à préciser'
        when favorables / effectif < favorables_diplome / effectif_diplome then 'devenir sous le diplôme, métiers en tension'
        else 'devenir au niveau du diplôme ou mieux, métiers en tension'
    end as position
from lignes
order by tension is null, classe_basse >= 4 and favorables / effectif < favorables_diplome / effectif_diplome desc nulls last, tension desc, effectif desc, code
