/*---
titre: Population par âge, année après année
question: Le territoire gagne-t-il ou perd-il des habitants de cet âge, sur dix ans ou depuis une année choisie ?
code: R26
formule: évolution = habitants de l’âge choisi / ceux de l’année de départ − 1, l’année de départ étant celle que l’on choisit, sinon l’année connue la plus proche de dix ans plus tôt ; part = habitants de l’âge choisi / habitants de tout âge
champ: Habitants au 1ᵉʳ janvier des régions et des départements (Insee, estimations de population) ; une région est la somme de ses départements d’aujourd’hui.
notes:
  - Estimations calées sur les recensements et l’état civil ; les dernières années d’une édition sont provisoires, et l’Insee les révise.
  - L’âge est celui qui est atteint au 1ᵉʳ janvier. Outre-mer, la série commence en 1990.
  - À ne pas soustraire d’un recensement par commune, dont la date et le champ diffèrent.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire }
  age: { domaine: choix, valeurs: { ensemble: tout âge, '0_14': moins de 15 ans, '15_24': 15 à 24 ans, '15_29': 15 à 29 ans, '25_54': 25 à 54 ans, '55_64': 55 à 64 ans, '15_64': 15 à 64 ans, '65_plus': 65 ans ou plus }, defaut: '15_64', sujet: true, libelle: Âge }
  sexe: { domaine: choix, valeurs: { ensemble: femmes et hommes, femmes: femmes, hommes: hommes }, defaut: ensemble, libelle: Sexe }
  depuis: { domaine: millesimes.estimations_population, facultatif: true, libelle: Depuis }
colonnes:
  annee: { role: dimension, libelle: Année }
  habitants: { role: mesure, unite: habitants, libelle: Habitants }
  total: { role: mesure, unite: habitants, libelle: Habitants de tout âge }
  part: { role: taux, de: [habitants, total], partie: true, libelle: Part des habitants }
  annee_depart: { role: dimension, libelle: Année de départ }
  depart: { role: mesure, unite: habitants, libelle: Habitants l’année de départ }
  evolution: { role: evolution, de: [habitants, depart], libelle: Évolution depuis le départ }
graphique: { type: courbe, x: annee, y: habitants }
si_vide: { etat: non_disponible, motif: "Les estimations de population par département ne sont pas dans l’instantané pour ce territoire." }
lecture: "{territoire}, {age} ({sexe}) : {habitants habitant|habitants} au 1ᵉʳ janvier {annee}, soit {part} de la population ; évolution depuis {annee_depart}, {evolution}."
---*/
with bornes as (
    select case $age::VARCHAR when '0_14' then 0 when '25_54' then 25 when '55_64' then 55 when '65_plus' then 65 when 'ensemble' then 0 else 15 end as de,
        case $age::VARCHAR when '0_14' then 10 when '15_24' then 20 when '15_29' then 25 when '25_54' then 50 when '55_64' then 60 when '15_64' then 60
            else 95 end as a
),
series as (
    -- Une tranche que le fichier n’a pas laisse l’âge inconnu ; outre-mer, celle de 95 ans et plus est dans la précédente.
    select cube.annee,
        case when $age::VARCHAR = 'ensemble' then max(cube.population) filter (where cube.age is null)
            when count(*) filter (where cube.age between bornes.de and least(bornes.a, 90)) = (least(bornes.a, 90) - bornes.de) // 5 + 1
                then sum(cube.population) filter (where cube.age between bornes.de and bornes.a) end::BIGINT as habitants,
        max(cube.population) filter (where cube.age is null)::BIGINT as total
    from publie.cube_estimations_population as cube
    cross join bornes
    where cube.territoire = $territoire::VARCHAR and cube.sexe = $sexe::VARCHAR and cube.annee >= coalesce($depuis::INTEGER, 0)
    group by cube.annee, bornes.de, bornes.a
),
connues as (
    select annee, habitants from series where habitants is not null
),
-- Depuis l’année choisie, sinon sur dix ans ou presque : la plus proche, et de deux aussi proches la plus ancienne.
departs as (
    select
        series.annee,
        case when $depuis::INTEGER is not null then min(connues.annee)
            else premier_par(if(connues.annee < series.annee, connues.annee, null), abs(series.annee - 10 - connues.annee))
        end as depart
    from series
    left join connues on true
    group by series.annee
)
select
    series.annee,
    series.habitants, if(series.habitants is null, 'non_disponible', 'diffuse') as habitants_statut,
    series.total, if(series.total is null, 'non_disponible', 'diffuse') as total_statut,
    departs.depart as annee_depart,
    connues.habitants as depart, if(connues.habitants is null, 'non_disponible', 'diffuse') as depart_statut
from series
join departs on departs.annee = series.annee
left join connues on connues.annee = departs.depart
order by series.annee desc
