/*---
titre: Une formation, rentrée après rentrée
question: Les places de cette formation sont-elles demandées et prises, et leur nombre change-t-il ?
code: C02
formule: pression = premiers vœux / places, demande = candidatures / places annoncées, remplissage = élèves en entrée / places, chacun là où les deux nombres sont connus à la même rentrée
champ: Voie scolaire (effectifs ; capacités d’Affelnet avant le bac ; places et candidatures de Parcoursup en BTS) ; apprentissage sur Parcoursup. Les versions d’un diplôme, de même intitulé et de même niveau, sont réunies.
notes:
  - Un fichier n’a pas toutes les rentrées ; ce qu’il n’a pas est non disponible. Quand une capacité n’est pas connue, les places sont un minimum.
  - L’entrée est la première année propre à la formation, la deuxième quand la première est commune à une famille de métiers ; les places et les vœux de cette année commune ne sont pas comptés ici.
  - Un vœu Parcoursup n’est pas classé et un candidat en confirme plusieurs - la demande ne se compare pas à la pression.
  - Un lieu nouveau, ou parti, est dans un fichier des places et pas dans celui de la rentrée juste avant. Ce peut être une ouverture ou une fermeture, ou un autre mode d’affectation.
  - L’apprentissage n’a pas de capacité fixée par la Région depuis la loi de 2018 - ni pression, ni demande, ni remplissage.
parametres:
  formation: { domaine: diplomes, defaut: "cfd:50022139", sujet: true, libelle: Formation }
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
colonnes:
  rentree: { role: dimension, libelle: Rentrée }
  voie: { role: dimension, libelle: Voie }
  eleves: { role: mesure, unite: élèves, libelle: Élèves }
  entrants: { role: mesure, unite: élèves, libelle: Élèves en entrée }
  filles: { role: mesure, unite: élèves, libelle: Filles }
  sexe_dit: { role: mesure, unite: élèves, libelle: Élèves dont le sexe est dit }
  etablissements: { role: mesure, unite: lieux, libelle: Lieux qui ont des places }
  nouveaux: { role: mesure, unite: lieux, libelle: Absents à la rentrée d’avant }
  partis: { role: mesure, unite: lieux, libelle: Présents à la rentrée d’avant seulement }
  places: { role: mesure, unite: places, libelle: Places }
  voeux1: { role: mesure, unite: vœux, libelle: Premiers vœux }
  places_demandees: { role: mesure, unite: places, libelle: Places aux premiers vœux connus }
  candidatures: { role: mesure, unite: candidatures, libelle: Candidatures }
  places_candidatees: { role: mesure, unite: places, libelle: Places aux candidatures connues }
  entrants_compares: { role: mesure, unite: élèves, libelle: Élèves en entrée aux places connues }
  places_comparees: { role: mesure, unite: places, libelle: Places aux élèves connus }
  pression: { role: taux, de: [voeux1, places_demandees], unite: pour_un, libelle: Premiers vœux par place }
  demande: { role: taux, de: [candidatures, places_candidatees], unite: pour_un, libelle: Candidatures par place }
  remplissage: { role: taux, de: [entrants_compares, places_comparees], libelle: Taux de remplissage }
  part_filles: { role: taux, de: [filles, sexe_dit], partie: true, seuil: 20, libelle: Part des filles }
graphique: { type: barres, x: places, y: rentree, facette: voie }
si_vide: { etat: non_disponible, motif: "Aucun établissement situé sur ce territoire n’a d’élève ni de place dans cette formation, dans les fichiers lus." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, effectifs, parcoursup]
lecture: "{territoire}, « {formation} » ({voie}), rentrée {rentree} : {eleves élève|élèves}, {places place|places}."
---*/
with diplome as (
    select courant, max(niveau) as niveau
    from reference.diplomes
    where courant = (select courant from reference.diplomes where formation = $formation::VARCHAR)
    group by courant
),
etablissements as (
    select offres.* from offre_par_lieu($territoire::VARCHAR) as offres semi join diplome on diplome.courant = offres.courant
),
lues as (
    -- Une rentrée que le fichier des places donne sans rien de la formation est une rentrée sans place, si ce fichier en a eu.
    select distinct rentree, 'scolaire' as voie from publie.cube_capacites where exists (select 1 from diplome where niveau < 5)
    union
    select distinct session, voie from publie.cube_voeux_bts where exists (select 1 from diplome where niveau >= 5)
),
rentrees as (
    select rentree, voie from etablissements
    union
    select lues.rentree, lues.voie from lues semi join (select voie from etablissements where offre) as offres on offres.voie = lues.voie
),
offres as (
    select r.rentree, r.voie, list(e.uai) filter (where e.offre) as uais
    from rentrees as r
    left join etablissements as e on e.rentree = r.rentree and e.voie = r.voie
    where (r.rentree, r.voie) in (select (rentree, voie) from lues)
    group by all
),
mouvements as (
    select rentree, voie, coalesce(len(uais), 0) as etablissements,
        if(suivante, len(list_filter(coalesce(uais, []), u -> not list_contains(coalesce(avant, []), u))), null) as nouveaux,
        if(suivante, len(list_filter(coalesce(avant, []), u -> not list_contains(coalesce(uais, []), u))), null) as partis
    from (
        select *, lag(uais) over suite as avant, coalesce(lag(rentree) over suite = rentree - 1, false) as suivante
        from offres
        window suite as (partition by voie order by rentree)
    )
)
select
    r.rentree::INTEGER as rentree,
    r.voie,
    sum(e.eleves)::BIGINT as eleves,
    sum(e.entrants)::BIGINT as entrants,
    sum(e.filles)::BIGINT as filles,
    sum(e.sexe_dit)::BIGINT as sexe_dit,
    min(m.etablissements)::INTEGER as etablissements,
    min(m.nouveaux)::INTEGER as nouveaux,
    min(m.partis)::INTEGER as partis,
    if(bool_and(e.places is not null) filter (where e.offre), sum(e.places), null)::BIGINT as places,
    sum(e.places)::BIGINT as places_min,
    if(bool_and(e.places is not null) filter (where e.offre), sum(e.places), null)::BIGINT as places_max,
    case when count(*) filter (where e.offre) = 0 then 'non_disponible' when bool_and(e.places is not null) filter (where e.offre) then 'diffuse'
        when sum(e.places) > 0 then 'intervalle' else 'non_disponible' end as places_statut,
    sum(e.voeux1) filter (where e.places > 0)::BIGINT as voeux1,
    sum(e.places) filter (where e.voeux1 is not null)::BIGINT as places_demandees,
    sum(e.candidatures) filter (where e.places > 0)::BIGINT as candidatures,
    sum(e.places) filter (where e.candidatures is not null and r.voie = 'scolaire')::BIGINT as places_candidatees,
    sum(e.entrants) filter (where e.places > 0)::BIGINT as entrants_compares,
    sum(e.places) filter (where e.entrants is not null)::BIGINT as places_comparees
from rentrees as r
left join etablissements as e on e.rentree = r.rentree and e.voie = r.voie
left join mouvements as m on m.rentree = r.rentree and m.voie = r.voie
group by r.rentree, r.voie
order by r.rentree, r.voie desc
