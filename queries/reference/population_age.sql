/*---
titre: Population par sexe et âge
question: Qui habite ici, à quel âge ?
code: R16
formule: part = habitants de la tranche d’âge / habitants, au même recensement ; la référence est la région
champ: Population des communes du territoire au recensement choisi (nombres pondérés).
notes:
  - Seules les tranches du fichier lu sont données - 15 à 29 ans, ou 15 à 24 ans.
  - L’exploitation principale du recensement est un cumul de cinq enquêtes annuelles - deux recensements se comparent à cinq ans d’écart au moins.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.population_age, defaut: dernier, libelle: Recensement }
  sexe: { domaine: choix, valeurs: { ensemble: Ensemble, femmes: Femmes, hommes: Hommes }, defaut: ensemble, libelle: Sexe }
colonnes:
  age: { role: dimension, libelle: Âge }
  habitants: { role: mesure, somme: lignes, unite: habitants, libelle: Habitants }
  total: { role: mesure, somme: reponse, unite: habitants, libelle: Habitants de tout âge }
  part: { role: taux, de: [habitants, total], partie: true, libelle: Part des habitants }
  habitants_region: { role: mesure, unite: habitants, libelle: 'Habitants, région' }
  total_region: { role: mesure, unite: habitants, libelle: 'Habitants de tout âge, région' }
  part_region: { role: taux, de: [habitants_region, total_region], partie: true, libelle: 'Part, région' }
graphique: { type: barres, x: part, y: age }
si_vide: { etat: non_disponible, motif: "La population par sexe et âge du recensement n’est pas dans l’instantané pour ce territoire, ou le fichier n’en couvre qu’une partie." }
lecture: "{territoire}, {part} des habitants ont {age} au recensement de {annee}, pour {part_region} dans la région."
---*/
with ages as (
    from tranches_recensement()
),
cases_ as (
    select territoire, age, population from publie.cube_population_age where annee = $annee::INTEGER and sexe = $sexe::VARCHAR
)
select
    ages.libelle as age,
    round(ici.population)::BIGINT as habitants,
    round(tous.population)::BIGINT as total,
    round(region.population)::BIGINT as habitants_region,
    round(region_tous.population)::BIGINT as total_region
from ages
join cases_ as ici on ici.territoire = $territoire::VARCHAR and ici.age = ages.code
join cases_ as tous on tous.territoire = ici.territoire and tous.age = 'ensemble'
cross join (select region_de($territoire::VARCHAR) as territoire) as la_region
left join cases_ as region on region.territoire = la_region.territoire and region.age = ages.code
left join cases_ as region_tous on region_tous.territoire = la_region.territoire and region_tous.age = 'ensemble'
-- Un seul découpage des âges : celui des 15 à 29 ans quand le recensement a les deux.
where ages.jeunes = (select max(age) from cases_ where territoire = $territoire::VARCHAR and age in ('15_24', '15_29'))
order by ages.code
