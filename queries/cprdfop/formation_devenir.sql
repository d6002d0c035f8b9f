/*---
titre: Devenir des élèves d’une formation
question: Que deviennent les élèves et apprentis de cette formation, promotion après promotion ?
code: C07
formule: poursuite = poursuivants / effectif terminal ; devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal ; formation, voie et région choisies
champ: Année terminale, du CAP au BTS ; deux promotions cumulées (InserJeunes). Les versions d’un diplôme, de même intitulé et de même niveau, sont réunies.
notes:
  - La poursuite compte toute inscription l’année suivante, redoublement compris.
  - En dessous de 20 élèves, un taux n’est pas diffusé. Une formation de moins de cinq élèves n’a pas de ligne.
  - Deux cumuls qui se suivent ont une promotion en commun ; les employeurs publics ne sont comptés que depuis le cumul 2022-2023.
  - Chaque taux est comparé à celui de la même formation, par la même voie, dans toutes les autres régions, une part cachée entre ses bornes ; deux proportions, bilatéral, fausses découvertes tenues à 5 % sur toutes les formations de la région. « Diplôme » est l’ensemble des formations du même diplôme, de la même voie et de la région.
  - La part des contrats d’apprentissage interrompus avant leur terme est celle que publie le producteur. Une interruption n’est pas un abandon.
parametres:
  formation: { domaine: diplomes, defaut: "cfd:50022139", sujet: true, libelle: Formation }
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
colonnes:
  groupe: { role: dimension, libelle: Voie et promotions }
  voie: { role: dimension, libelle: Voie }
  promotions: { role: dimension, libelle: Promotions }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  poursuivants: { role: mesure, unite: élèves, libelle: Poursuivent des études }
  favorables: { role: mesure, unite: élèves, libelle: Devenir favorable }
  poursuivants_regions: { role: mesure, unite: élèves, libelle: "Poursuivent, même formation, toutes régions" }
  favorables_regions: { role: mesure, unite: élèves, libelle: "Devenir favorable, même formation, toutes régions" }
  effectif_regions: { role: mesure, unite: élèves, libelle: "Effectif terminal, même formation, toutes régions" }
  favorables_diplome: { role: mesure, unite: élèves, libelle: "Devenir favorable, diplôme, région" }
  effectif_diplome: { role: mesure, unite: élèves, libelle: "Effectif du diplôme, région" }
  interrompus: { role: indice, unite: pourcent, libelle: Part des contrats interrompus }
  poursuite: { role: taux, de: [poursuivants, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, test: { contre: [poursuivants_regions, effectif_regions], contient: true }, libelle: Part en poursuite d’études }
  devenir: { role: taux, de: [favorables, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, test: { contre: [favorables_regions, effectif_regions], contient: true }, libelle: Taux de devenir favorable }
  poursuite_regions: { role: taux, de: [poursuivants_regions, effectif_regions], partie: true, emboite: true, seuil: 20, libelle: "Poursuite, toutes régions" }
  devenir_regions: { role: taux, de: [favorables_regions, effectif_regions], partie: true, emboite: true, seuil: 20, libelle: "Devenir favorable, toutes régions" }
  devenir_diplome: { role: taux, de: [favorables_diplome, effectif_diplome], partie: true, emboite: true, seuil: 20, libelle: "Devenir favorable, diplôme, région" }
graphique: { type: intervalles, x: devenir, y: groupe }
si_vide: { etat: non_disponible, motif: "InserJeunes ne dit rien de cette formation dans cette région : elle n’y a pas d’année terminale, ou moins de cinq élèves." }
repose_sur:
  lignes: [bcn, inserjeunes]
  valeurs:
    - { colonnes: [favorables_diplome, effectif_diplome], sources: [bcn], sans: inconnu }
montre: demandee
lecture: "{territoire}, « {formation} », {groupe} : {devenir} poursuivent des études ou ont un emploi salarié six mois après ({devenir_ecart}, la même formation des autres régions)."
---*/
with versions as (
    from versions_de($formation::VARCHAR)
),
lignes as (
    select d.courant, d.courant in (select v.courant from versions join reference.diplomes as v on v.cfd = versions.cfd) as demandee, millesime,
        territoire = $territoire::VARCHAR as ici, voie, sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(poursuivants_min) as poursuivants_min, sum(poursuivants_max) as poursuivants_max,
        sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
    from insertion_par('cfd') as i
    join reference.diplomes as d on d.cfd = i.cfd
    where emploi_6_max is not null
    group by all
),
regions as (
    select courant, millesime, voie, sum(effectif_min)::BIGINT as effectif_min, sum(effectif_max)::BIGINT as effectif_max,
        sum(poursuivants_min)::BIGINT as poursuivants_min, sum(poursuivants_max)::BIGINT as poursuivants_max,
        sum(favorables_min)::BIGINT as favorables_min, sum(favorables_max)::BIGINT as favorables_max
    from lignes
    group by courant, millesime, voie
),
diplomes as (
    select millesime, voie, sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
    from insertion_par('diplome')
    where territoire = $territoire::VARCHAR and emploi_6_max is not null
        and (diplome, coalesce(niveau, 0)) in (select (diplome, coalesce(niveau, 0)) from versions)
    group by all
),
interruptions as (
    -- Deux versions aux parts publiées n’ont pas de part commune : le nombre de contrats n’est pas publié.
    select cube.millesime, cube.voie, if(count(cube.interruption) = 1, max(cube.interruption) / 100, null) as interrompus
    from publie.cube_insertion as cube
    join versions on cube.formation = versions.formation
    where cube.territoire = $territoire::VARCHAR
    group by all
)
select
    if(ici.voie = 'scolaire', 'Voie scolaire, ', 'Apprentissage, ') || replace(ici.millesime, '_', '-') as groupe,
    ici.voie,
    replace(ici.millesime, '_', '-') as promotions,
    valeur_connue(ici.effectif_min, ici.effectif_max) as effectif, ici.effectif_min::BIGINT as effectif_min, ici.effectif_max::BIGINT as effectif_max,
        statut_bornes(ici.effectif_min, ici.effectif_max) as effectif_statut,
    valeur_connue(ici.poursuivants_min, ici.poursuivants_max) as poursuivants, ici.poursuivants_min::BIGINT as poursuivants_min,
        ici.poursuivants_max::BIGINT as poursuivants_max, statut_bornes(ici.poursuivants_min, ici.poursuivants_max) as poursuivants_statut,
    valeur_connue(ici.favorables_min, ici.favorables_max) as favorables, ici.favorables_min::BIGINT as favorables_min,
        ici.favorables_max::BIGINT as favorables_max, statut_bornes(ici.favorables_min, ici.favorables_max) as favorables_statut,
    valeur_connue(regions.poursuivants_min, regions.poursuivants_max) as poursuivants_regions, regions.poursuivants_min as poursuivants_regions_min,
      regions.poursuivants_max as poursuivants_regions_max,
        statut_bornes(regions.poursuivants_min, regions.poursuivants_max) as poursuivants_regions_statut,
    valeur_connue(regions.favorables_min, regions.favorables_max) as favorables_regions, regions.favorables_min as favorables_regions_min,
      regions.favorables_max as favorables_regions_max,
        statut_bornes(regions.favorables_min, regions.favorables_max) as favorables_regions_statut,
    valeur_connue(regions.effectif_min, regions.effectif_max) as effectif_regions, regions.effectif_min as effectif_regions_min, regions.effectif_max
      as effectif_regions_max,
        statut_bornes(regions.effectif_min, regions.effectif_max) as effectif_regions_statut,
    valeur_connue(d.favorables_min, d.favorables_max) as favorables_diplome, d.favorables_min::BIGINT as favorables_diplome_min,
        d.favorables_max::BIGINT as favorables_diplome_max,
        if(d.voie is null, 'non_disponible', statut_bornes(d.favorables_min, d.favorables_max)) as favorables_diplome_statut,
    valeur_connue(d.effectif_min, d.effectif_max) as effectif_diplome, d.effectif_min::BIGINT as effectif_diplome_min,
        d.effectif_max::BIGINT as effectif_diplome_max,
        if(d.voie is null, 'non_disponible', statut_bornes(d.effectif_min, d.effectif_max)) as effectif_diplome_statut,
    interruptions.interrompus,
    ici.demandee
from lignes as ici
join regions on regions.courant = ici.courant and regions.millesime = ici.millesime and regions.voie = ici.voie
left join diplomes as d on ici.demandee and d.millesime = ici.millesime and d.voie = ici.voie
left join interruptions on ici.demandee and interruptions.millesime = ici.millesime and interruptions.voie = ici.voie
where ici.ici and ici.effectif_max > 0
order by ici.millesime desc, ici.voie desc, ici.courant
