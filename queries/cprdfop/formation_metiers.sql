/*---
titre: Métiers auxquels mène une formation
question: À quels métiers mène cette formation, et sont-ils en tension ici ?
code: C09
formule: poids = part de la formation qui va à chaque famille de métiers (FAP 2009) par les passages lus ; tension et classe publiées par la Dares, jamais recalculées
champ: Familles de métiers FAP 2009 auxquelles mènent les passages diplôme → ROME → FAP ; tension de la dernière année publiée en FAP 2009, du territoire s’il est un département ou une région, sinon de son département, de sa région s’il en touche plusieurs.
notes:
  - Les poids n’ont pas d’effectifs derrière eux ; « parts égales » est une convention. Rien ne dit où vont vraiment les jeunes.
  - Un métier lié sans classe n’est pas un métier sans tension - la Dares n’en publie pas.
  - Aucune table de passage entre la FAP 2021 et le ROME n’a été trouvée chez les producteurs ; une tension en FAP 2021 n’est donc reliée à aucune formation.
parametres:
  formation: { domaine: diplomes, defaut: "cfd:50022139", libelle: Formation }
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
colonnes:
  metier: { role: dimension, libelle: Code du métier (FAP 2009) }
  libelle: { role: dimension, libelle: Métier }
  poids: { role: indice, unite: pourcent, libelle: Part de la formation }
  qualite: { role: dimension, libelle: Ce qui fonde la part }
  romes: { role: texte, libelle: Fiches du ROME qui y mènent }
  annee_tension: { role: dimension, libelle: Année de la tension }
  lieu_tension: { role: dimension, libelle: Lieu de la tension }
  tension: { role: indice, libelle: Indicateur de tension }
  classe: { role: classe, libelle: Classe de tension }
graphique: { type: barres, x: poids, y: libelle }
si_vide: { etat: non_disponible, motif: "Aucun passage lu ne relie cette formation à un métier de la FAP 2009, ce qui ne dit pas qu’elle ne mène à aucun." }
repose_sur:
  lignes: [certif_info, fap, kit_apprentissage, passages_metiers, rncp, rome]
  comptees: [certif_info, passages_metiers]
  valeurs:
    - { colonnes: [tension, classe, annee_tension], sources: [dares_tensions], sans: inconnu }
    # Le kit et les fiches du RNCP ne relient que les diplômes que Certif Info laisse sans métier.
    - { colonnes: [poids], sources: [certif_info, passages_metiers, rome], sans: inconnu }
    - { colonnes: [qualite, romes], sources: [certif_info, kit_apprentissage, passages_metiers, rncp, rome], sans: dit }
couverture: [tensions]
lecture: "{territoire}, « {formation} » mène pour {poids} à « {libelle} », de classe de tension {classe} en {annee_tension}."
---*/
with lieu as (
    select coalesce(if(maille = 'region', territoire, departement), region) as tendu from reference.territoires where territoire = $territoire::VARCHAR
),
version as (
    -- Les passages de la version la plus récente qui en a.
    select d.cfd
    from reference.diplomes as d
    semi join versions_de($formation::VARCHAR) as versions on versions.cfd = d.cfd
    where exists (
        select 1 from reference.passages as p where p.de_nomenclature = 'cfd' and p.de_code = d.cfd and p.vers_nomenclature = 'fap2009'
    )
    order by d.ouverture desc nulls last, d.cfd desc
    limit 1
),
romes as (
    select vers.vers_code as fap, string_agg(distinct rome.code || ' ' || rome.libelle, ' ; ' order by rome.code || ' ' || rome.libelle) as romes
    from reference.passages as de
    join version on version.cfd = de.de_code
    join reference.passages as vers on vers.de_nomenclature = 'rome_v3' and vers.de_code = de.vers_code and vers.vers_nomenclature = 'fap2009'
    join reference.rome as rome on rome.version = 'rome_v3' and rome.code = de.vers_code
    where de.de_nomenclature = 'cfd' and de.vers_nomenclature = 'rome_v3'
    group by vers.vers_code
),
tensions as (
    select cube.metier, cube.annee, cube.tension, cube.classe
    from publie.cube_tensions as cube
    join lieu on lieu.tendu = cube.territoire
    where cube.niveau = 'fap225' and cube.tension is not null
    qualify cube.annee = max(cube.annee) over ()
)
select
    'fap2009:' || p.vers_code as metier,
    coalesce(metiers.libelle, 'fap2009:' || p.vers_code) as libelle,
    p.poids::DOUBLE as poids,
    replace(p.qualite, '_', ' ') as qualite,
    romes.romes,
    tensions.annee as annee_tension,
    if(tensions.annee is null, null, (select t.lieu from reference.territoires as t join lieu on lieu.tendu = t.territoire)) as lieu_tension,
    tensions.tension,
    tensions.classe
from reference.passages as p
join version on version.cfd = p.de_code
left join reference.metiers as metiers on metiers.metier = 'fap2009:' || p.vers_code
left join romes on romes.fap = p.vers_code
left join tensions on tensions.metier = 'fap2009:' || p.vers_code
where p.de_nomenclature = 'cfd' and p.vers_nomenclature = 'fap2009' and exists (select 1 from lieu)
order by p.poids desc, p.vers_code
