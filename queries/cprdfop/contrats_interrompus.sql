/*---
titre: Contrats d’apprentissage interrompus
question: Où les contrats d’apprentissage s’interrompent-ils avant leur terme ?
code: C11
formule: part publiée par formation ; pour un regroupement, moyenne des parts publiées pondérée par les inscrits de dernière année
champ: Apprentissage, du CAP au BTS, région et promotions choisies, formations d’au moins 20 inscrits en dernière année ; deux promotions cumulées (InserJeunes).
notes:
  - Le nombre de contrats n’est pas publié. La moyenne d’un regroupement prend pour poids les inscrits de dernière année, une approximation, et n’a pas d’intervalle.
  - Une interruption n’est pas un abandon - une part des apprentis signe un autre contrat ou poursuit sous un autre statut.
  - Ces parts suivent des jeunes entrés plusieurs années avant la sortie, et non les contrats signés dans l’année.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  par: { domaine: choix, valeurs: { domaine: Domaine de spécialité, diplome: Diplôme, formation: Formation }, defaut: domaine, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  groupe: { role: dimension, libelle: Regroupement }
  effectif: { role: mesure, unite: apprentis, libelle: Inscrits de dernière année }
  formations: { role: mesure, unite: formations, libelle: Formations retenues }
  interrompus: { role: indice, unite: pourcent, libelle: Part des contrats interrompus }
  nature: { role: classe, libelle: Nature du chiffre }
graphique: { type: barres, x: interrompus, y: groupe }
si_vide: { etat: non_disponible, motif: "Le fichier régional d’InserJeunes de ces promotions ne porte pas la part des contrats interrompus (colonne taux_rupture_contrats de l’API InserJeunes), ou aucune formation n’a vingt inscrits." }
lecture: "{territoire}, « {groupe} » : {interrompus} des contrats d’apprentissage sont interrompus avant leur terme ({nature})."
---*/
with lignes as (
    select
        case $par::VARCHAR when 'domaine' then formations.domaine_nsf when 'diplome' then formations.diplome else cube.formation end as code,
        case $par::VARCHAR when 'domaine' then formations.domaine_libelle when 'diplome' then formations.diplome
            else formations.diplome || ' ' || formations.libelle end as groupe,
        cube.effectif, cube.interruption
    from publie.cube_insertion as cube
    join reference.formations as formations on formations.formation = cube.formation
    where cube.territoire = $territoire::VARCHAR
        and cube.millesime = $millesime::VARCHAR
        and cube.voie = 'apprentissage'
        and cube.interruption is not null and cube.effectif > 0
)
select
    coalesce(code, 'inconnu') as code,
    coalesce(groupe, 'Inconnu') as groupe,
    sum(effectif)::BIGINT as effectif,
    count(*)::INTEGER as formations,
    round(sum(interruption * effectif) / sum(effectif) / 100, 6) as interrompus,
    case when count(*) = 1 then 'publié' else 'moyenne pondérée' end as nature
from lignes
group by all
order by interrompus desc, code
