/*---
titre: Devenir de chaque formation, auprès de son diplôme
question: Quelles formations ont un devenir nettement meilleur, ou moindre, que le reste de leur diplôme ?
code: C14
formule: devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal ; reste du diplôme = les autres formations du même diplôme, par la même voie, dans la région ; écart = l’un moins l’autre
champ: Une ligne par diplôme (ses versions réunies) et par voie, du CAP au BTS ; celles que le territoire a, leur devenir étant celui de toute la région ; deux promotions cumulées (InserJeunes).
notes:
  - L’écart à un diplôme dit aussi ce que la spécialité fait partout. Ce que la région fait mieux ou moins bien qu’ailleurs est dans la liste pour la carte des formations.
  - Toutes les formations de la région, les deux voies, sont une seule famille de tests, fausses découvertes tenues à 5 %.
  - Un devenir connu entre deux bornes n’est pas comparé, ni celui des formations dont les sortants échappent en grande partie au champ d’InserJeunes (particuliers employeurs, installation à son compte, agriculture) ; elles comptent dans le reste de leur diplôme.
  - La poursuite compte toute inscription l’année suivante, redoublement compris ; « en emploi » est salarié, et ne veut pas dire dans le métier appris.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  session: { domaine: millesimes.voeux_bts, defaut: dernier, facultatif: true, libelle: Session de Parcoursup }
  millesime: { domaine: millesimes.insertion, defaut: dernier, facultatif: true, libelle: Promotions }
colonnes:
  code: { role: dimension, libelle: Code du diplôme }
  formation: { role: libelle, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  niveau: { role: dimension, libelle: Niveau de diplôme }
  domaine: { role: dimension, libelle: Domaine }
  voie: { role: dimension, libelle: Voie }
  effectif: { role: mesure, unite: élèves, libelle: "Effectif terminal, région" }
  favorables: { role: mesure, unite: élèves, libelle: "Devenir favorable, région" }
  effectif_reste: { role: mesure, unite: élèves, libelle: "Effectif terminal, reste du diplôme" }
  favorables_reste: { role: mesure, unite: élèves, libelle: "Devenir favorable, reste du diplôme" }
  hors_champ: { role: texte, libelle: Sortants que la source ne compte pas }
  devenir: { role: taux, de: [favorables, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, test: { contre: [favorables_reste, effectif_reste] }, libelle: Taux de devenir favorable }
  devenir_reste: { role: taux, de: [favorables_reste, effectif_reste], partie: true, emboite: true, seuil: 20, libelle: "Taux de devenir favorable, reste du diplôme" }
  ecart: { role: difference, de: [devenir, devenir_reste], unite: points, libelle: Écart au reste du diplôme }
graphique: { type: essaim, x: ecart, y: diplome, ordre: niveau, taille: effectif, teste: devenir, etiquette: formation, facette: voie }
si_vide: { etat: non_disponible, motif: "Aucune formation connue sur ce territoire dans les fichiers lus : ni élèves, ni places, ni devenir." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, effectifs, inserjeunes, parcoursup]
  valeurs:
    - { colonnes: [hors_champ, favorables_reste, effectif_reste, ecart], sources: [bcn, certif_info, fap, kit_apprentissage, passages_metiers, rncp, rome], sans: dit }
couverture: [emploi_6]
montre: ici
lecture: "« {formation} » ({diplome}, {voie}) : {devenir} de devenir favorable, {devenir_reste} dans le reste du diplôme ({devenir_ecart})."
---*/
with lieu as (
    select territoire = region_de($territoire::VARCHAR) as regional, coalesce(region, territoire) as region
    from reference.territoires
    where territoire = $territoire::VARCHAR
),
devenirs as (
    from devenirs_ici_ailleurs((select region from lieu), $millesime::VARCHAR) where ici and effectif_max > 0
),
-- Le diplôme entier : ses formations trop petites y sont comptées ensemble.
diplomes as (
    select voie, diplome, niveau, sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max, sum(favorables_min) as favorables_min,
        sum(favorables_max) as favorables_max
    from insertion_par('diplome')
    where territoire = (select region from lieu) and millesime = $millesime::VARCHAR and emploi_6_max is not null
    group by all
),
offres as (
    select courant, voie
    from offre_par_formation($territoire::VARCHAR, $rentree::INTEGER, $rentree_places::INTEGER, $session::INTEGER)
    where lieux > 0
)
select
    noms.courant as code, noms.libelle as formation, noms.diplome, noms.niveau::INTEGER as niveau, noms.domaine, l.voie,
    valeur_connue(l.effectif_min, l.effectif_max) as effectif, l.effectif_min::BIGINT as effectif_min, l.effectif_max::BIGINT as effectif_max,
        if(l.effectif_min is null, 'non_disponible', statut_bornes(l.effectif_min, l.effectif_max)) as effectif_statut,
    valeur_connue(l.favorables_min, l.favorables_max) as favorables, l.favorables_min::BIGINT as favorables_min, l.favorables_max::BIGINT as favorables_max,
        if(l.favorables_min is null, 'non_disponible', statut_bornes(l.favorables_min, l.favorables_max)) as favorables_statut,
    valeur_connue(n_min, n_max) as effectif_reste, n_min as effectif_reste_min, n_max as effectif_reste_max,
        if(n_min is null, 'non_disponible', statut_bornes(n_min, n_max)) as effectif_reste_statut,
    valeur_connue(x_min, x_max) as favorables_reste, x_min as favorables_reste_min, x_max as favorables_reste_max,
        if(x_min is null, 'non_disponible', statut_bornes(x_min, x_max)) as favorables_reste_statut,
    l.hors_champ, l.ici
from (
    select coalesce(f.courant, o.courant) as courant, coalesce(f.voie, o.voie) as voie, f.effectif_min, f.effectif_max, f.favorables_min, f.favorables_max,
        champs.hors_champ, (select regional from lieu) or o.courant is not null as ici,
        -- Les sortants d'une formation hors du champ ne se comparent pas.
        if(champs.dehors, null, greatest(0, d.effectif_min - f.effectif_max)::BIGINT) as n_min,
        if(champs.dehors, null, (d.effectif_max - f.effectif_min)::BIGINT) as n_max,
        if(champs.dehors, null, greatest(0, d.favorables_min - f.favorables_max)::BIGINT) as x_min,
        if(champs.dehors, null, least(d.favorables_max - f.favorables_min, n_max)::BIGINT) as x_max
    from devenirs as f
    full join offres as o on o.courant = f.courant and o.voie = f.voie
    left join diplomes as d on d.voie = f.voie and d.diplome is not distinct from f.diplome and d.niveau is not distinct from f.niveau
    left join champ_formations($territoire::VARCHAR) as champs on champs.courant = coalesce(f.courant, o.courant)
) as l
join diplomes_reunis() as noms on noms.courant = l.courant
order by noms.niveau, noms.diplome, l.effectif_min desc nulls last, noms.libelle, l.voie, code
