/*---
titre: Offres collectées par demandeur d’emploi
question: Pour quels métiers les offres manquent-elles, ou les demandeurs ?
code: G29
formule: ratio = offres collectées sur douze mois / entrées en catégorie A sur douze mois
champ: Offres déposées à France Travail, toutes durées ; demandeurs d’emploi entrés en catégorie A, selon le métier recherché. Données brutes, douze mois jusqu’au mois choisi.
notes:
  - Les offres collectées par France Travail ne sont qu’une partie des offres - leur part change d’un métier à l’autre.
  - Une offre peut proposer plusieurs postes, et un demandeur en chercher plusieurs ; le ratio ne dit pas qui sera embauché.
  - Les douze mois ne franchissent pas janvier 2025, où l’inscription généralisée fait monter la catégorie A.
  - Une case de moins de cinq, que le producteur ne diffuse pas, vaut de 0 à 4 ; le ratio est alors un intervalle, qui n’est pas une erreur de sondage.
  - Un bassin qui dépasse la région est donné entier, comme son producteur le tabule.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, bassin], defaut: region, libelle: Territoire }
  mois: { domaine: millesimes.demandeurs_flux, defaut: dernier, libelle: Dernier mois }
  detail: { domaine: choix, valeurs: { metiers: Par métier, ensemble: Ensemble des métiers }, defaut: metiers, libelle: Détail }
  reference: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Référence }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (ROME) }
  offres: { role: mesure, unite: offres, libelle: Offres sur douze mois }
  entrees: { role: mesure, unite: personnes, libelle: Entrées en catégorie A sur douze mois }
  ratio: { role: taux, de: [offres, entrees], unite: pour_un, libelle: Offres par entrée en catégorie A }
  offres_reference: { role: mesure, unite: offres, libelle: "Offres, référence" }
  entrees_reference: { role: mesure, unite: personnes, libelle: "Entrées en catégorie A, référence" }
  ratio_reference: { role: taux, de: [offres_reference, entrees_reference], unite: pour_un, libelle: "Offres par entrée, référence" }
graphique: { type: barres, x: ratio, y: metier, etiquette: ratio_reference, reference: 1 }
si_vide: { etat: non_disponible, motif: "Il faut douze mois d’offres et d’entrées en catégorie A, du même côté de janvier 2025 ; les fichiers reçus ne les ont pas pour ce territoire. Un bassin qui dépasse la région n’est donné qu’entier." }
repose_sur:
  lignes: [demandeurs_flux, offres, rome]
lecture: "{territoire}, sur douze mois jusqu’en {mois}, le métier « {metier} » compte {offres offre collectée|offres collectées} pour {entrees entrée|entrées} en catégorie A, soit un ratio de {ratio}, contre {ratio_reference} pour la référence."
---*/
with bornes as (
    -- Le mois d’après le même mois de l’an passé : douze mois en tout.
    select strftime(strptime($mois::VARCHAR || '-01', '%Y-%m-%d') - interval 11 month, '%Y-%m') as debut
),
entrees as (
    select territoire, metier, sum(entrees_min)::BIGINT as bas, sum(entrees_max)::BIGINT as haut
    from publie.cube_flux_demandeurs
    cross join bornes
    where territoire in ($territoire::VARCHAR, $reference::VARCHAR)
        and categorie = 'A'
        and mois between bornes.debut and $mois::VARCHAR
        and (bornes.debut >= '2025-01') = ($mois::VARCHAR >= '2025-01')
    group by territoire, metier
),
offres as (
    select territoire, metier, sum(offres)::BIGINT as offres
    from publie.cube_offres
    cross join bornes
    where territoire in ($territoire::VARCHAR, $reference::VARCHAR)
        and mois between bornes.debut and $mois::VARCHAR
    group by territoire, metier
),
-- Un mois sans ligne pour un métier n’en a pas eu ; un mois sans aucune ligne n’est pas dans les fichiers.
complets as (
    select territoires.territoire
    from (select unnest([$territoire::VARCHAR, $reference::VARCHAR]) as territoire) as territoires
    cross join bornes
    where (select count(distinct mois) from publie.cube_offres where territoire = territoires.territoire and mois between bornes.debut and $mois::VARCHAR) = 12
        and (select count(distinct mois) from publie.cube_flux_demandeurs where territoire = territoires.territoire
            and categorie = 'A' and mois between bornes.debut and $mois::VARCHAR) = 12
),
ratios as (
    select entrees.territoire, entrees.metier, coalesce(offres.offres, 0)::BIGINT as offres, entrees.bas, entrees.haut,
        case when entrees.bas = entrees.haut then 'diffuse' else 'intervalle' end as statut
    from entrees
    left join offres on offres.territoire = entrees.territoire and offres.metier = entrees.metier
    where entrees.territoire in (select territoire from complets)
)
select
    ici.metier as code,
    if(ici.metier = 'ensemble', 'Ensemble des métiers', coalesce(metiers.libelle, ici.metier)) as metier,
    ici.offres,
    if(ici.statut = 'diffuse', ici.bas, null) as entrees, ici.bas as entrees_min, ici.haut as entrees_max, ici.statut as entrees_statut,
    la_bas.offres as offres_reference, if(la_bas.metier is null, 'non_disponible', 'diffuse') as offres_reference_statut,
    if(la_bas.statut = 'diffuse', la_bas.bas, null) as entrees_reference, la_bas.bas as entrees_reference_min, la_bas.haut as entrees_reference_max,
    coalesce(la_bas.statut, 'non_disponible') as entrees_reference_statut
from ratios as ici
left join ratios as la_bas on la_bas.territoire = $reference::VARCHAR and la_bas.metier = ici.metier
left join reference.metiers as metiers on metiers.metier = ici.metier
where ici.territoire = $territoire::VARCHAR
    and (ici.metier = 'ensemble') = ($detail::VARCHAR = 'ensemble')
order by ici.offres / nullif((ici.bas + ici.haut) / 2, 0) desc nulls last, ici.metier
