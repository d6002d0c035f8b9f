/*---
titre: Équité d’accès à la formation
question: Quels demandeurs d’emploi sont sous-représentés parmi les entrants en formation ?
code: C23
formule: indice = (entrées du groupe / entrées) / (demandeurs du groupe / demandeurs) ; 1, même poids des deux côtés
champ: Entrées en formation des demandeurs d’emploi dans l’année ; demandeurs inscrits à France Travail à la fin de la même année, catégorie non précisée par le fichier.
notes:
  - Sous 1, le groupe pèse moins parmi les entrants que parmi les inscrits. Ce n’est ni un taux d’accès ni une discrimination - ancienneté, métier et projet ne sont pas tenus égaux.
  - Un flux d’année est rapporté à un stock de fin d’année ; une personne qui entre deux fois compte deux fois.
  - Les entrées dont l’âge ou le sexe a été regroupé (moins de cinq) sont dans le total, et peut-être dans le groupe - ses entrées sont un intervalle.
  - Une case cachée de demandeurs est un intervalle, et l’indice aussi.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.entrees_formation, defaut: dernier, libelle: Année }
  par: { domaine: choix, valeurs: { age: Âge, sexe: Sexe, croise: Sexe et âge }, defaut: age, libelle: Groupe }
colonnes:
  groupe: { role: dimension, libelle: Groupe }
  entrees: { role: mesure, unite: entrées, libelle: Entrées en formation }
  entrees_total: { role: mesure, unite: entrées, libelle: "Entrées, ensemble" }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs inscrits, catégorie non précisée" }
  demandeurs_total: { role: mesure, unite: personnes, libelle: "Demandeurs inscrits, ensemble, catégorie non précisée" }
  part_entrees: { role: taux, de: [entrees, entrees_total], partie: true, seuil: 20, libelle: Part des entrées }
  part_demandeurs: { role: taux, de: [demandeurs, demandeurs_total], partie: true, seuil: 20, libelle: Part des demandeurs }
  indice: { role: quotient, de: [entrees, entrees_total, demandeurs, demandeurs_total], seuil: 20, libelle: Indice d’équité }
graphique: { type: barres, x: indice, y: groupe, reference: 1 }
si_vide: { etat: non_disponible, motif: "Il faut les entrées en formation de l’année et les demandeurs d’emploi par sexe et âge de son dernier trimestre ; l’un des deux manque pour ce territoire." }
lecture: "{territoire}, {annee}, « {groupe} » : {part_entrees} des entrées en formation et {part_demandeurs} des demandeurs d’emploi (catégorie non précisée par le fichier), soit un indice de {indice}."
---*/
with entrees as (
    select
        if($par::VARCHAR = 'age', 'ensemble', sexe) as sexe,
        if($par::VARCHAR = 'sexe', 'ensemble', age) as age,
        sum(entrees) as entrees
    from publie.cube_entrees_formation
    where territoire = $territoire::VARCHAR and trimestre[1:4] = $annee::VARCHAR
    group by all
),
demandeurs as (
    select * from publie.cube_demandeurs_profil
    where territoire = $territoire::VARCHAR and trimestre = $annee::VARCHAR || 'T4'
),
groupes as (
    select d.*,
        (select coalesce(sum(e.entrees), 0)::BIGINT from entrees as e where e.sexe = d.sexe and e.age = d.age) as entrees_min,
        (select coalesce(sum(e.entrees), 0)::BIGINT from entrees as e where e.sexe in (d.sexe, 'regroupe') and e.age in (d.age, 'regroupe')) as entrees_max
    from demandeurs as d
)
select
    concat_ws(', ', case d.sexe when 'femmes' then 'Femmes' when 'hommes' then 'Hommes' end,
        case d.age when 'moins_25' then 'moins de 25 ans' when 'de_25_a_49' then '25 à 49 ans' when 'plus_50' then '50 ans ou plus' end) as groupe,
    if(d.entrees_min = d.entrees_max, d.entrees_min, null) as entrees, d.entrees_min, d.entrees_max,
    if(d.entrees_min = d.entrees_max, 'diffuse', 'intervalle') as entrees_statut,
    (select sum(entrees) from entrees)::BIGINT as entrees_total,
    d.demandeurs, d.demandeurs_min, d.demandeurs_max, d.demandeurs_statut,
    t.demandeurs as demandeurs_total, t.demandeurs_min as demandeurs_total_min, t.demandeurs_max as demandeurs_total_max,
        t.demandeurs_statut as demandeurs_total_statut
from groupes as d join demandeurs as t on t.sexe = 'ensemble' and t.age = 'ensemble'
where exists (from entrees)
    and (d.sexe <> 'ensemble') = ($par::VARCHAR in ('sexe', 'croise'))
    and (d.age <> 'ensemble') = ($par::VARCHAR in ('age', 'croise'))
order by d.sexe, array_position(['moins_25', 'de_25_a_49', 'plus_50'], d.age)
