/*---
titre: Métiers voisins mobilisables
question: Vers quels métiers reclasser ceux qui exercent celui-ci ?
code: G31
publics: [analystes, comites]
formule: score = part des compétences du métier visé que cite déjà le métier de départ × tension du métier visé (classe la plus haute de ses familles, de 1 à 5, rapportée à 5)
champ: Fiches du ROME, dans la version la plus récente qui dit les compétences du métier de départ, qui partagent au moins cinq compétences (savoirs, savoir-faire et activités) avec le métier de départ, ou que le ROME lui donne pour mobilité.
notes:
  - Deux fiches qui partagent des compétences ne demandent pas le même niveau de diplôme, ni les mêmes conditions ; c’est une piste à vérifier, pas un droit d’exercer.
  - Le ROME 4.0 donne des mobilités sans dire si le métier est proche ou une évolution ; une fiche de la 4.0 peut être plus étroite que celle de la v3, de même code.
  - Une mobilité partielle (oui) n’est donnée qu’entre certaines appellations des deux fiches, non d’une fiche à l’autre.
  - La tension est celle des familles (FAP) auxquelles mène le métier visé, de la dernière année publiée pour elles ; sans passage ou sans tension connue, elle manque (…) et le score aussi.
  - Les tensions existent par région et département, pas par zone d’emploi ; choisissez le département de la zone.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  metier: { domaine: metiers.rome, defaut: "rome:K1304", sujet: true, libelle: Métier de départ (ROME) }
colonnes:
  fiche: { role: dimension, libelle: Fiche de départ }
  code: { role: dimension, libelle: Code (ROME) }
  voisin: { role: dimension, libelle: Métier visé }
  mobilite: { role: dimension, libelle: Mobilité donnée par le ROME }
  partielle: { role: dimension, libelle: Mobilité entre certaines appellations seulement }
  communes: { role: mesure, unite: compétences, libelle: Compétences communes }
  competences: { role: mesure, unite: compétences, libelle: Compétences du métier visé }
  annee_tension: { role: dimension, libelle: Année de la tension }
  tension: { role: indice, libelle: Tension du métier visé (indicateur pondéré) }
  classe_basse: { role: classe, libelle: Classe de tension la plus basse }
  classe_haute: { role: classe, libelle: Classe de tension la plus haute }
  part_reliee: { role: indice, unite: pour_un, libelle: "Poids du métier visé relié à une tension (0 à 1, de codes)" }
  score: { role: indice, unite: pour_un, libelle: Score (0 à 1) }
  part: { role: taux, de: [communes, competences], partie: true, libelle: Part des compétences déjà citées }
graphique: { type: barres, x: part, y: voisin }
si_vide: { etat: non_disponible, motif: "Les compétences et les mobilités du ROME n’ont pas été reçues dans une version qui a ce métier : un code propre au ROME 4.0 n’est pas dans la v3 ; choisissez sa fiche d’origine." }
repose_sur:
  lignes: [dares_tensions, passages_fap2021, passages_metiers, rome]
  comptees: [rome]
lecture: "{territoire}, « {voisin} » demande {competences compétence|compétences}, dont {communes} que le métier de départ cite aussi ({part}) ; classe de tension {classe_haute} sur 5 en {annee_tension}, à vérifier au regard du diplôme et des conditions d’exercice."
---*/
with depart as (
    from fiche_lue(split_part($metier::VARCHAR, ':', 2))
),
fiches as (
    from fiches_voisines(split_part($metier::VARCHAR, ':', 2))
)
select
    depart.dite as fiche,
    fiches.code,
    rome.libelle as voisin,
    fiches.mobilite,
    case when fiches.partielle then 'oui' when not fiches.partielle then 'non' end as partielle,
    fiches.communes::INTEGER as communes,
    rome.competences,
    tensions.annee as annee_tension,
    tensions.tension,
    tensions.classe_basse,
    tensions.classe_haute,
    tensions.part_reliee,
    fiches.communes / nullif(rome.competences, 0) * tensions.classe_haute / 5 as score
from fiches
join depart on true
join reference.rome as rome on rome.version = depart.version and rome.code = fiches.code
left join tensions_liees((select version from depart), $territoire::VARCHAR) as tensions on tensions.code = fiches.code
order by score desc nulls last, fiches.communes / nullif(rome.competences, 0) desc nulls last, fiches.code
