/*---
titre: Une formation, lieu par lieu
question: Où se prépare cette formation, par quelle voie, et pour combien d’élèves ?
code: C01
formule: élèves et places du fichier de chaque rentrée ; candidatures et places annoncées de la session Parcoursup
champ: Voie scolaire (effectifs, capacités, BTS de Parcoursup) et apprentissage (catalogue des Carif-Oref, à défaut Parcoursup et Affelnet). Les versions d’un diplôme, de même intitulé et de même niveau, sont réunies.
notes:
  - Chaque colonne est de l’année de son fichier, dite en tête ; ce qu’un fichier ne dit pas d’un lieu est non disponible, et n’est pas un zéro.
  - L’entrée est la première année propre à la formation, la deuxième quand la première est commune à une famille de métiers ; les places et les vœux de cette année commune ne sont pas comptés ici.
  - Aucun fichier ouvert ne donne les apprentis d’une formation centre par centre. Une offre d’apprentissage annoncée attend des contrats.
  - Un lieu que l’annuaire ne situe pas est compté pour la région et son département, d’après son code, et pour aucun territoire plus petit.
parametres:
  formation: { domaine: diplomes, defaut: "cfd:50022139", sujet: true, libelle: Formation }
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  session: { domaine: millesimes.voeux_bts, defaut: dernier, facultatif: true, libelle: Session Parcoursup }
colonnes:
  uai: { role: dimension, libelle: Code }
  etablissement: { role: dimension, libelle: Établissement }
  commune: { role: dimension, libelle: Commune }
  code_commune: { role: territoire, libelle: Code de la commune }
  voie: { role: dimension, libelle: Voie }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
  entrants: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves en entrée }
  eleves: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves }
  places: { role: mesure, somme: lignes, unite: places, libelle: Places (capacités) }
  voeux1: { role: mesure, somme: lignes, unite: vœux, libelle: Premiers vœux }
  places_annoncees: { role: mesure, unite: places, libelle: Places annoncées (Parcoursup) }
  candidatures: { role: mesure, somme: lignes, unite: candidatures, libelle: Candidatures (Parcoursup) }
  fichiers: { role: texte, libelle: Fichiers lus }
  non_situes: { role: signal, libelle: Établissements non situés, texte: "Des établissements qui la préparent ne sont pas dans l’annuaire qui les situe : ils ne sont comptés que pour la région et leur département." }
carte: { type: points, valeur: eleves, mode: observe }
si_vide: { etat: non_disponible, motif: "Aucun établissement de ce territoire ne prépare cette formation dans les fichiers lus." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, catalogue_apprentissage, effectifs, parcoursup]
  valeurs:
    - { colonnes: [fichiers], sources: [capacites, catalogue_apprentissage, effectifs, parcoursup], sans: dit }
    - { colonnes: [etablissement, commune, code_commune, latitude, longitude], sources: [annuaire_education], sans: dit }
lecture: "{territoire}, « {formation} » se prépare à « {etablissement} » ({voie}) : {eleves élève|élèves}."
---*/
with versions as (
    from versions_de($formation::VARCHAR)
),
lieu as (
    select maille in ('region', 'departement', 'pays') as entiere from reference.territoires where territoire = $territoire::VARCHAR
),
dits as (
    select cube.uai, null::VARCHAR as commune, 'scolaire' as voie, cube.effectif as eleves,
        if(formations.annee_formation = versions.annee_entree, cube.effectif, null) as entrants, null::INTEGER as places, null::INTEGER as voeux1,
        null::INTEGER as places_annoncees, null::INTEGER as candidatures, 'effectifs ' || cube.rentree as fichier
    from publie.cube_effectifs as cube
    join reference.formations as formations on formations.formation = cube.formation
    join versions on versions.cfd = formations.cfd
    where cube.rentree = $rentree::INTEGER and cube.effectif > 0
    union all
    select cube.uai, null, 'scolaire', null, null, cube.capacite, cube.voeux1, null, null, 'capacités ' || cube.rentree
    from publie.cube_capacites as cube
    join reference.formations as formations on formations.formation = cube.formation
    join versions on versions.cfd = formations.cfd
    where cube.rentree = $rentree_places::INTEGER and coalesce(cube.capacite, cube.voeux1, 0) > 0
    union all
    select cube.uai, null, cube.voie, null, null, null, null, cube.capacite, cube.candidatures, 'Parcoursup ' || cube.session
    from publie.cube_voeux_bts as cube
    join versions on versions.cfd = cube.cfd
    where cube.session = $session::INTEGER
    union all
    select offres.uai, offres.commune, 'apprentissage', null, null, null, null, null, null,
        case offres.origine when 'catalogue' then 'catalogue de l’apprentissage' when 'parcoursup' then 'Parcoursup ' || offres.millesime
            else 'Affelnet ' || offres.millesime end
    from publie.offre_apprentissage as offres
    join versions on versions.cfd = offres.cfd
),
situes as (
    select dits.* exclude (commune), coalesce(dits.commune, lieux.commune) as commune, lieux.nom, lieux.lat, lieux.lng,
        departement_uai(dits.uai) as departement
    from dits
    left join publie.etablissements as lieux on lieux.uai = dits.uai
)
select
    coalesce(situes.uai, 'lieu sans code') as uai,
    coalesce(min(situes.nom), 'Établissement ' || situes.uai, 'Lieu sans code') as etablissement,
    min(communes.nom) as commune,
    situes.commune as code_commune,
    situes.voie,
    min(coalesce(situes.lat, communes.lat)) as latitude,
    min(coalesce(situes.lng, communes.lng)) as longitude,
    sum(situes.entrants)::BIGINT as entrants,
    sum(situes.eleves)::BIGINT as eleves,
    if(bool_and(situes.places is not null) filter (where situes.fichier like 'capacités%'), sum(situes.places), null)::BIGINT as places,
    sum(situes.voeux1)::BIGINT as voeux1,
    sum(situes.places_annoncees)::BIGINT as places_annoncees,
    sum(situes.candidatures)::BIGINT as candidatures,
    string_agg(distinct situes.fichier, ', ' order by situes.fichier) as fichiers,
    (select not entiere from lieu) and exists (
        select 1 from situes as autres where autres.commune is null and 'departement:' || autres.departement in (from departements_autour($territoire::VARCHAR))
    ) as non_situes
from situes
cross join lieu
left join reference.territoires as communes on communes.territoire = situes.commune
where lieu.entiere and 'departement:' || coalesce(situes.departement, communes.departement[13:]) in (from departements_entiers($territoire::VARCHAR))
    or exists (select 1 from reference.appartenances as a where a.commune = situes.commune and a.territoire = $territoire::VARCHAR)
group by situes.uai, situes.commune, situes.voie
order by sum(situes.eleves) desc nulls last, sum(situes.places_annoncees) desc nulls last, etablissement, situes.uai, situes.voie
