/*---
titre: Quadrant devenir et tension
question: Quelles formations ont un devenir moindre qu’ailleurs, alors que leurs métiers sont en tension ?
code: C09
publics: [planificateurs, analystes]
formule: abscisse = tension des métiers (FAP 2009) auxquels mène la formation, pondérée par les passages ; ordonnée = devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal
champ: Formations d’au moins 20 élèves en année terminale, du CAP au BTS ; deux promotions cumulées (InserJeunes) ; tensions régionales de la dernière année en FAP 2009.
notes:
  - Les passages diplôme → ROME → FAP 2009 n’ont pas d’effectifs pour poids, mais une convention de parts ; la classe la plus basse et la plus haute des métiers liés disent ce qui en dépend.
  - Le devenir d’une formation de moins de 20 sortants est donné entre ses bornes, leur emploi n’étant pas diffusé.
  - Le devenir est comparé à celui de la même formation, par la même voie, dans toutes les autres régions - sommes entières, entre leurs bornes. Une formation dont les sortants échappent en grande partie au champ d’InserJeunes, ou dont les métiers ne sont pas lus, n’est pas comparée.
  - La classe la plus basse manque (…) dès qu’une famille liée n’en a pas de publiée ; la plus haute est celle des familles qui en ont une.
  - Une formation sans passage, ou sans tension connue, reste dans la liste, sans tension ; leur part des élèves est donnée.
  - L’année de la tension n’est pas celle des promotions, et « en emploi » ne veut pas dire dans le métier appris.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { scolaire: voie scolaire, apprentissage: apprentissage }, defaut: scolaire, sujet: true, libelle: Voie }
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
  part_reliee: { role: indice, unite: pour_un, libelle: "Poids de la formation relié à une tension (0 à 1, de codes)" }
  favorables: { role: mesure, unite: élèves, libelle: Devenir favorable }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  favorables_ailleurs: { role: mesure, unite: élèves, libelle: "Devenir favorable, ailleurs" }
  effectif_ailleurs: { role: mesure, unite: élèves, libelle: "Effectif terminal, ailleurs" }
  effectif_non_relie: { role: mesure, unite: élèves, libelle: Élèves de formations sans tension connue }
  effectif_total: { role: mesure, unite: élèves, libelle: "Élèves, toutes formations" }
  position: { role: texte, libelle: Position }
  hors_champ: { role: texte, libelle: Sortants que la source ne compte pas }
  devenir: { role: taux, de: [favorables, effectif], partie: true, seuil: 20, ic: wilson, test: { contre: [favorables_ailleurs, effectif_ailleurs] }, libelle: Taux de devenir favorable }
  part_non_reliee: { role: taux, de: [effectif_non_relie, effectif_total], partie: true, libelle: Part des élèves sans tension connue }
graphique: { type: nuage, x: tension, y: devenir, couleur: classe_basse, inferieur: devenir, etiquette: formation, echelle: lineaire }
si_vide: { etat: sans_objet, motif: "Aucun devenir diffusé pour cette région, cette voie et ces promotions." }
repose_sur:
  lignes: [certif_info, dares_tensions, fap, inserjeunes, passages_fap2021, passages_metiers, rome]
  valeurs:
    - { colonnes: [effectif_non_relie, part_reliee], sources: [bcn, certif_info, dares_tensions, passages_fap2021, passages_metiers, rome], sans: inconnu }
    # Le kit et les fiches du RNCP ne relient que les diplômes que Certif Info laisse sans métier.
    - { colonnes: [effectif_non_relie], sources: [certif_info, kit_apprentissage, rncp], sans: au_plus }
    - { colonnes: [favorables_ailleurs, effectif_ailleurs], sources: [bcn, certif_info, fap, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: inconnu }
couverture: [emploi_6, tensions]
montre: demandee
lecture: "{territoire}, « {formation} » : {devenir} de devenir favorable ({devenir_ecart} par rapport à ailleurs), tension des métiers liés {tension} en {annee_tension} ; {position}. Part des élèves dont la formation est sans tension connue : {part_non_reliee}."
---*/
with lignes as (
    select
        sommes.voie, sommes.formation as code, sommes.libelle as formation, sommes.diplome, sommes.effectif_min as effectif, sommes.favorables_min,
          sommes.favorables_max,
        tensions.metier, tensions.metiers, tensions.annee, tensions.tension,
            if(tensions.tous_classes, tensions.classe_basse, null) as classe_basse, tensions.classe_haute,
        coalesce(tensions.part_reliee, if(toutes_lues(['kit_apprentissage', 'rncp'], ou := $territoire::VARCHAR), 0, null)) as part_reliee,
        la.effectif_min as effectif_ailleurs_min, la.effectif_max as effectif_ailleurs_max,
        la.favorables_min as favorables_ailleurs_min, la.favorables_max as favorables_ailleurs_max, champs.hors_champ, champs.dehors,
        au_moins_egal(sommes.favorables_min / sommes.effectif_min, sommes.favorables_max / sommes.effectif_min,
            la.favorables_min / la.effectif_max, least(1, la.favorables_max / la.effectif_min)) as egale
    from insertion_par('formation') as sommes
    left join reference.diplomes as d on d.cfd = sommes.cfd
    left join champ_formations($territoire::VARCHAR) as champs on champs.courant = d.courant
    left join devenirs_ici_ailleurs($territoire::VARCHAR, $millesime::VARCHAR) as la
        on la.courant = d.courant and la.voie = sommes.voie and not la.ici and la.effectif_min > 0 and champs.dehors is false
    left join tensions_liees('cfd', $territoire::VARCHAR) as tensions on tensions.code = sommes.cfd
    where sommes.territoire = $territoire::VARCHAR
        and sommes.millesime = $millesime::VARCHAR
        and sommes.effectif_min >= 20 and sommes.emploi_6_max is not null
)
select
    code, formation, diplome, metier, metiers, annee as annee_tension, tension, classe_basse, classe_haute, part_reliee,
    valeur_connue(favorables_min, favorables_max) as favorables, favorables_min::BIGINT as favorables_min,
        favorables_max::BIGINT as favorables_max, statut_bornes(favorables_min, favorables_max) as favorables_statut,
    effectif,
    valeur_connue(favorables_ailleurs_min, favorables_ailleurs_max) as favorables_ailleurs,
        favorables_ailleurs_min::BIGINT as favorables_ailleurs_min,
        favorables_ailleurs_max::BIGINT as favorables_ailleurs_max,
        if(effectif_ailleurs_min is null, 'non_disponible', statut_bornes(favorables_ailleurs_min, favorables_ailleurs_max))
          as favorables_ailleurs_statut,
    valeur_connue(effectif_ailleurs_min, effectif_ailleurs_max) as effectif_ailleurs,
        effectif_ailleurs_min::BIGINT as effectif_ailleurs_min,
        effectif_ailleurs_max::BIGINT as effectif_ailleurs_max,
        if(effectif_ailleurs_min is null, 'non_disponible', statut_bornes(effectif_ailleurs_min, effectif_ailleurs_max)) as effectif_ailleurs_statut,
    coalesce(sum(effectif) filter (where tension is null) over (partition by voie), 0)::BIGINT as effectif_non_relie,
    (sum(effectif) over (partition by voie))::BIGINT as effectif_total,
    case
        when tension is null then 'hors quadrant : aucune tension connue'
        when classe_basse is null then 'hors quadrant : reliée en partie seulement à une classe de tension connue'
        when classe_haute >= 4 and classe_basse < 4 then 'métiers liés tendus et peu tendus : à préciser'
        else case when hors_champ is not null then 'devenir non comparé (' || hors_champ || ')'
            when dehors is null then 'devenir non comparé, métiers liés ou diplôme non lus'
            when effectif_ailleurs_min is null then 'sans la même formation ailleurs'
            when egale is null then 'devenir connu entre deux bornes, ici ou ailleurs'
            when egale then 'devenir d’ailleurs ou mieux' else 'devenir sous celui d’ailleurs' end
            || if(classe_haute < 4, ', métiers peu tendus', ', métiers en tension')
    end as position, hors_champ,
    voie = $voie::VARCHAR as demandee
from lignes
order by tension is null, classe_basse >= 4 and egale is false desc nulls last, tension desc, effectif desc, code, voie
