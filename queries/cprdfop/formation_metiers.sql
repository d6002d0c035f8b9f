/*---
titre: Métiers auxquels mène une formation
question: À quels métiers mène cette formation, et y recrute-t-on ici ?
code: C09
enquete: true
formule: codes = fiches du ROME de la formation qui mènent à la famille, pour sa qualification, sur celles que cite son diplôme ; poids = leur part, chaque fiche partagée entre ses familles ; tension, classe et projets publiés, jamais recalculés ; part difficile = projets difficiles / projets
champ: Familles de métiers, de la qualification du diplôme, auxquelles mènent les passages diplôme → ROME → FAP ; tension et projets de recrutement de la dernière année publiée pour cette FAP, du territoire s’il est un département ou une région, sinon de son département, de sa région s’il en touche plusieurs.
notes:
  - Un nombre de fiches ne compte personne ; rien ne dit où vont vraiment les jeunes.
  - Un CAP mène aux ouvriers et employés qualifiés, un bac professionnel aussi aux techniciens, un BTS ou un BUT aux techniciens et agents de maîtrise, au-delà aux cadres.
  - « Même diplôme, même intitulé » - aucun passage publié lu ne relie ce diplôme à une fiche du RNCP ; les métiers sont ceux des fiches de même diplôme, de même niveau et de même intitulé, réunies si elles se sont succédé.
  - Un métier lié sans classe n’est pas un métier sans tension - la Dares n’en publie pas.
  - La FAP 2021 est celle de l’enquête BMO et des tensions récentes, la FAP 2009 celle des tensions jusqu’à 2021. Les projets d’une famille sont ceux de tous ses métiers, pour toute formation qui y mène ; ils ne s’additionnent pas.
parametres:
  formation: { domaine: diplomes, defaut: "cfd:50022139", sujet: true, libelle: Formation }
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  nomenclature: { domaine: choix, valeurs: { lue: la plus récente dont le passage est lu, tension: celle des dernières tensions publiées, fap2021: FAP 2021, fap2009: FAP 2009 }, defaut: lue, libelle: Nomenclature des métiers }
colonnes:
  metier: { role: dimension, libelle: Code du métier }
  libelle: { role: dimension, libelle: Métier }
  codes: { role: mesure, unite: fiches, libelle: Fiches du ROME qui y mènent }
  sur: { role: mesure, unite: fiches, libelle: Fiches du ROME de la formation }
  poids: { role: indice, unite: pour_un, libelle: "Poids (0 à 1, de codes)" }
  qualite: { role: dimension, libelle: Ce qui fonde le lien }
  romes: { role: texte, libelle: Dont }
  annee_tension: { role: dimension, libelle: Année de la tension }
  lieu_tension: { role: dimension, libelle: Lieu de la tension }
  tension: { role: indice, libelle: Indicateur de tension }
  classe: { role: classe, libelle: Classe de tension }
  annee_projets: { role: dimension, libelle: Enquête BMO }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement de la famille }
  projets_difficiles: { role: mesure, unite: projets, libelle: Dont jugés difficiles }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, libelle: Part jugée difficile }
graphique: { type: barres, x: poids, y: libelle }
si_vide: { etat: non_disponible, motif: "Aucun passage lu ne relie cette formation à un métier de cette nomenclature, ce qui ne dit pas qu’elle ne mène à aucun." }
repose_sur:
  lignes: [bcn, certif_info, fap, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome]
  comptees: [certif_info, passages_fap2021, passages_metiers, rncp]
  valeurs:
    - { colonnes: [tension, classe, annee_tension], sources: [dares_tensions], sans: inconnu }
    - { colonnes: [projets, projets_difficiles, annee_projets], sources: [bmo], sans: inconnu }
    # Le kit ne relie que les diplômes que Certif Info laisse sans métier, et les intitulés ceux que le kit laisse aussi.
    - { colonnes: [poids, codes, sur], sources: [certif_info, kit_apprentissage, passages_fap2021, passages_metiers, rome], sans: inconnu }
    - { colonnes: [qualite, romes], sources: [bcn, certif_info, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: dit }
couverture: [tensions]
lecture: "{territoire}, « {formation} » mène à « {libelle} » par {codes} de ses {sur fiche|fiches} du ROME, où l’enquête BMO de {annee_projets} compte {projets projet|projets} de recrutement, part jugée difficile, {difficulte}."
---*/
with lieu as (
    select coalesce(if(maille = 'region', territoire, departement), region) as tendu from reference.territoires where territoire = $territoire::VARCHAR
),
choisie as (
    select fap_choisie($nomenclature::VARCHAR, (select tendu from lieu)) as nomenclature
),
version as (
    -- Les passages de la version la plus récente qui en a.
    select d.cfd
    from reference.diplomes as d
    semi join versions_de($formation::VARCHAR) as versions on versions.cfd = d.cfd
    where d.cfd in (
        select p.de_code from reference.passages as p join choisie on choisie.nomenclature = p.vers_nomenclature where p.de_nomenclature = 'cfd'
    )
    order by d.ouverture desc nulls last, d.cfd desc
    limit 1
),
romes as (
    select vers.vers_code as fap, string_agg(distinct rome.code || ' ' || rome.libelle, ' ; ' order by rome.code || ' ' || rome.libelle) as romes
    from reference.passages as de
    join version on version.cfd = de.de_code
    join reference.passages as vers on vers.de_nomenclature = 'rome_v3' and vers.de_code = de.vers_code
    join choisie on choisie.nomenclature = vers.vers_nomenclature
    join reference.rome as rome on rome.version = 'rome_v3' and rome.code = de.vers_code
    where de.de_nomenclature = 'cfd' and de.vers_nomenclature = 'rome_v3'
    group by vers.vers_code
),
tensions as (
    select cube.metier, cube.annee, cube.tension, cube.classe
    from publie.cube_tensions as cube
    join lieu on lieu.tendu = cube.territoire
    where cube.niveau in ('fap225', 'fap228') and starts_with(cube.metier, (select nomenclature from choisie)) and cube.tension is not null
    qualify cube.annee = max(cube.annee) over ()
),
projets as (
    select cube.*
    from publie.cube_projets_recrutement as cube
    join lieu on lieu.tendu = cube.territoire
    where cube.niveau = 'metier' and starts_with(cube.metier, (select nomenclature from choisie))
    qualify cube.annee = max(cube.annee) over ()
)
select
    p.vers_nomenclature || ':' || p.vers_code as metier,
    coalesce(metiers.libelle, p.vers_code) as libelle,
    p.codes,
    p.sur,
    p.poids::DOUBLE as poids,
    qualite_dite(p.qualite) as qualite,
    romes.romes,
    tensions.annee as annee_tension,
    if(tensions.annee is null, null, (select t.lieu from reference.territoires as t join lieu on lieu.tendu = t.territoire)) as lieu_tension,
    tensions.tension,
    tensions.classe,
    projets.annee as annee_projets,
    projets.projets, projets.projets_min, projets.projets_max, coalesce(projets.projets_statut, 'non_disponible') as projets_statut,
    projets.projets_difficiles, projets.projets_difficiles_min, projets.projets_difficiles_max,
    coalesce(projets.projets_difficiles_statut, 'non_disponible') as projets_difficiles_statut
from reference.passages as p
join version on version.cfd = p.de_code
join choisie on choisie.nomenclature = p.vers_nomenclature
left join reference.metiers as metiers on metiers.metier = p.vers_nomenclature || ':' || p.vers_code
left join romes on romes.fap = p.vers_code
left join tensions on tensions.metier = p.vers_nomenclature || ':' || p.vers_code
left join projets on projets.metier = p.vers_nomenclature || ':' || p.vers_code
where p.de_nomenclature = 'cfd' and exists (select 1 from lieu)
order by p.poids desc, p.vers_code
