/*---
titre: Population projetée en âge de travailler
question: Combien de jeunes et d’actifs possibles demain ?
code: R17
formule: évolution = habitants projetés de la tranche d’âge à l’année / habitants de la tranche à l’année de départ − 1 ; scénarios de l’Insee (modèle Omphale)
champ: Habitants de la région ou d’un département, au 1ᵉʳ janvier.
notes:
  - Une projection prolonge des hypothèses de fécondité, de mortalité et de migrations ; ce n’est pas une prévision, et aucun scénario n’a de probabilité.
  - Les écarts entre scénarios ne sont pas une marge d’erreur.
  - Les 15-24 ans sont comptés dans les 15-64 ans.
  - Là où seuls les classeurs départementaux de l’Insee sont lus, une région est la somme de ses départements.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  age: { domaine: choix, valeurs: { '15_64': 15 à 64 ans, '15_24': 15 à 24 ans, '0_14': moins de 15 ans, '65_plus': 65 ans ou plus, ensemble: tout âge }, defaut: '15_64', sujet: true, libelle: Âge }
  horizon: { domaine: entier, min: 2020, max: 2100, defaut: 2050, sujet: true, libelle: Jusqu’à }
colonnes:
  annee: { role: dimension, libelle: Année }
  central: { role: mesure, unite: habitants, libelle: Scénario central }
  haute: { role: mesure, unite: habitants, libelle: Population haute }
  basse: { role: mesure, unite: habitants, libelle: Population basse }
  depart: { role: mesure, unite: habitants, libelle: 'Année de départ, scénario central' }
  evolution: { role: evolution, de: [central, depart], libelle: 'Évolution depuis le départ, scénario central' }
graphique: { type: courbe, x: annee, y: [central, haute, basse] }
si_vide: { etat: non_disponible, motif: "Les projections de population ne sont pas dans l’instantané pour ce territoire." }
lecture: "{territoire}, {age} : {central habitant projeté|habitants projetés} en {annee} par le scénario central de l’Insee, {evolution} depuis l’année de départ ; une projection n’est pas une prévision."
---*/
with projetes as (
    select annee, scenario, population from publie.cube_projections_population
    where territoire = $territoire::VARCHAR and age = $age::VARCHAR
)
select
    annee,
    round(max(population) filter (where scenario = 'central'))::BIGINT as central,
    round(max(population) filter (where scenario = 'population_haute'))::BIGINT as haute,
    round(max(population) filter (where scenario = 'population_basse'))::BIGINT as basse,
    (select round(premier_par(population, annee))::BIGINT from projetes where scenario = 'central') as depart
from projetes
where annee <= $horizon::INTEGER
group by annee
order by annee desc
