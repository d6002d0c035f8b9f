/*---
titre: Métiers en tension sans formation locale
question: Pour quels métiers en tension ne forme-t-on pas ici ?
code: C13
publics: [planificateurs, analystes]
formule: métiers dont la classe de tension atteint le seuil ; élèves et sessions des formations qui y mènent, sur le territoire puis dans la région
champ: Métiers en FAP 2009 ; élèves de la voie scolaire d’un diplôme relié au métier, sessions de formation continue d’une certification reliée. Les apprentis ne sont pas comptés.
notes:
  - La tension d’un territoire plus petit que le département est celle de son département, ou de la région s’il en touche plusieurs.
  - Un métier peut s’exercer sans diplôme, ou avec un diplôme du supérieur que ces fichiers ne suivent pas ; « aucune formation reliée » ne veut pas dire qu’il n’en existe pas.
  - Le passage formation → ROME → FAP 2009 relie plusieurs métiers à une formation ; tous ceux qu’elle peut viser sont dits formés ici.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, zone_emploi, bassin, epci], defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des effectifs }
  seuil: { domaine: entier, defaut: 4, min: 1, max: 5, libelle: Classe de tension d’au moins }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (FAP 2009) }
  annee_tension: { role: dimension, libelle: Année de la tension }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  tension: { role: indice, libelle: Indicateur de tension }
  emploi_moyen: { role: mesure, unite: emplois, libelle: Emploi moyen }
  eleves: { role: mesure, unite: élèves, libelle: Élèves sur le territoire }
  eleves_region: { role: mesure, unite: élèves, libelle: Élèves dans la région }
  sessions: { role: mesure, unite: sessions, libelle: Sessions sur le territoire }
  sessions_region: { role: mesure, unite: sessions, libelle: Sessions dans la région }
  situation: { role: texte, libelle: Situation }
  sans_formation: { role: dimension, libelle: Sans formation reliée sur le territoire }
graphique: { type: barres, x: tension, y: metier, couleur: sans_formation }
si_vide: { etat: sans_objet, motif: "Aucun métier de cette classe en FAP 2009 : les formations ne mènent aux tensions que par cette nomenclature, et aucune table de passage vers la FAP 2021 n’est disponible. Un fichier de tensions en FAP 2009 (2019) rendrait la requête possible. L’offre d’une zone entière n’est pas connue au-delà de la région : choisissez sa partie régionale." }
lecture: "{territoire}, « {metier} » est en tension (classe {classe} en {annee_tension}) : {situation}."
---*/
with lieu as (
    select coalesce(if(maille = 'region', territoire, departement), region) as tendu, region
    from reference.territoires
    where territoire = $territoire::VARCHAR
),
tendus as (
    select cube.metier, cube.annee, cube.classe, cube.tension, cube.emploi_moyen
    from publie.cube_tensions as cube
    join lieu on cube.territoire = lieu.tendu
    where cube.niveau = 'fap225' and cube.classe is not null
    qualify cube.annee = max(cube.annee) over ()
),
offre as (
    select 'cfd' as nomenclature, formations.cfd as code, lieux.commune, cube.effectif as eleves, 0 as sessions
    from publie.cube_effectifs as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    join reference.formations as formations on formations.formation = cube.formation
    where cube.rentree = $rentree::INTEGER and cube.effectif > 0
    union all
    select split_part(certification, ':', 1), split_part(certification, ':', 2), commune, 0, 1
    from publie.sessions_formation
    where certification is not null
),
formes as (
    select
        'fap2009:' || passages.vers_code as metier,
        sum(offre.eleves) as eleves_region,
        sum(offre.sessions) as sessions_region,
        coalesce(sum(offre.eleves) filter (where ici.commune is not null), 0) as eleves,
        coalesce(sum(offre.sessions) filter (where ici.commune is not null), 0) as sessions
    from offre
    join reference.passages as passages
        on passages.de_nomenclature = offre.nomenclature and passages.de_code = offre.code and passages.vers_nomenclature = 'fap2009'
    left join (select commune from reference.appartenances where territoire = $territoire::VARCHAR) as ici on ici.commune = offre.commune
    group by all
)
select
    tendus.metier as code,
    coalesce(metiers.libelle, tendus.metier) as metier,
    tendus.annee as annee_tension,
    tendus.classe,
    tendus.tension,
    tendus.emploi_moyen,
    coalesce(formes.eleves, 0)::BIGINT as eleves,
    coalesce(formes.eleves_region, 0)::BIGINT as eleves_region,
    coalesce(formes.sessions, 0)::BIGINT as sessions,
    coalesce(formes.sessions_region, 0)::BIGINT as sessions_region,
    case
        when formes.eleves > 0 or formes.sessions > 0 then 'formation sur le territoire'
        when formes.metier is not null then 'formation ailleurs dans la région seulement'
        when exists (select 1 from reference.passages as p where p.vers_nomenclature = 'fap2009' and p.de_nomenclature in ('cfd', 'rncp', 'rs') and 'fap2009:' || p.vers_code = tendus.metier)
            then 'formation reliée, mais aucune dans la région'
        else 'aucune formation reliée à ce métier'
    end as situation,
    coalesce(formes.eleves, 0) + coalesce(formes.sessions, 0) = 0 as sans_formation
from tendus
left join formes on formes.metier = tendus.metier
left join reference.metiers as metiers on metiers.metier = tendus.metier
where tendus.classe >= $seuil::INTEGER
    and exists (select 1 from reference.appartenances as a where a.territoire = $territoire::VARCHAR)
order by coalesce(formes.eleves, 0) + coalesce(formes.sessions, 0) > 0, formes.metier is null, tendus.classe desc, tendus.tension desc, code
