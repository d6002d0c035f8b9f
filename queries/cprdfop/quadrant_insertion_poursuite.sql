/*---
titre: Quadrant insertion et poursuite d’études
question: Quelles formations conforter, lesquelles questionner ?
code: C08
formule: position par rapport à la moyenne régionale, même diplôme, même voie, mêmes promotions ; chaque écart testé contre le diplôme sans la formation
champ: Formations d’au moins 20 sortants et 20 élèves en année terminale ; deux promotions cumulées (InserJeunes).
notes:
  - La référence est la moyenne de la région pondérée par les effectifs, pour le même diplôme de même niveau, sur les formations diffusées.
  - Test de deux proportions, bilatéral (exact de Fisher sous 5 attendus) ; fausses découvertes tenues à 5 % sur l’ensemble des formations.
  - Une position dont un écart est « n.s. » ne doit fonder seule ni ouverture ni fermeture.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { scolaire: voie scolaire, apprentissage: apprentissage }, defaut: scolaire, libelle: Voie }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  poursuivants: { role: mesure, unite: élèves, libelle: Poursuivants }
  en_emploi: { role: mesure, unite: sortants, libelle: En emploi à 6 mois }
  reference_poursuite: { role: indice, unite: pourcent, libelle: Poursuite moyenne du diplôme }
  reference_emploi: { role: indice, unite: pourcent, libelle: Emploi moyen du diplôme }
  poursuivants_diplome: { role: mesure, unite: élèves, libelle: Poursuivants du diplôme }
  effectif_diplome: { role: mesure, unite: élèves, libelle: Effectif du diplôme }
  en_emploi_diplome: { role: mesure, unite: sortants, libelle: "En emploi, diplôme" }
  sortants_diplome: { role: mesure, unite: sortants, libelle: Sortants du diplôme }
  position: { role: texte, libelle: Position }
  poursuite: { role: taux, de: [poursuivants, effectif], partie: true, seuil: 20, ic: wilson, test: { contre: [poursuivants_diplome, effectif_diplome], contient: true }, libelle: Poursuite d’études }
  emploi: { role: taux, de: [en_emploi, sortants], partie: true, seuil: 20, ic: wilson, test: { contre: [en_emploi_diplome, sortants_diplome], contient: true }, libelle: Emploi à 6 mois }
graphique: { type: quadrant, x: poursuite, y: emploi, etiquette: formation }
lecture: "{territoire}, « {formation} » : {emploi} des sortants en emploi à 6 mois ({emploi_ecart}), {poursuite} en poursuite d’études ({poursuite_ecart}) ; position {position}."
---*/
with lignes as (
    select
        cube.formation as code, formations.libelle as formation, formations.diplome, formations.niveau,
        cube.effectif, cube.sortants, cube.poursuivants, cube.emploi_6
    from publie.cube_insertion as cube
    join reference.formations as formations on formations.formation = cube.formation
    where cube.territoire = $territoire::VARCHAR
        and cube.millesime = $millesime::VARCHAR
        and cube.voie = $voie::VARCHAR
        and cube.effectif is not null and cube.sortants is not null
        and cube.poursuivants is not null and cube.emploi_6 is not null
),
references_diplome as (
    select diplome, niveau, sum(poursuivants)::BIGINT as poursuivants, sum(effectif)::BIGINT as effectif,
        sum(emploi_6)::BIGINT as emploi_6, sum(sortants)::BIGINT as sortants,
        sum(poursuivants) / sum(effectif) as poursuite, sum(emploi_6) / sum(sortants) as emploi
    from lignes
    group by diplome, niveau
    having sum(effectif) > 0 and sum(sortants) > 0
)
select
    lignes.code, lignes.formation, lignes.diplome,
    lignes.effectif, lignes.sortants, lignes.poursuivants, lignes.emploi_6 as en_emploi,
    moyenne.poursuite as reference_poursuite,
    moyenne.emploi as reference_emploi,
    moyenne.poursuivants as poursuivants_diplome, moyenne.effectif as effectif_diplome,
    moyenne.emploi_6 as en_emploi_diplome, moyenne.sortants as sortants_diplome,
    case
        when lignes.emploi_6 / lignes.sortants >= moyenne.emploi and lignes.poursuivants / lignes.effectif >= moyenne.poursuite then 'Q1 : emploi et poursuite au-dessus'
        when lignes.emploi_6 / lignes.sortants >= moyenne.emploi then 'Q2 : emploi au-dessus, poursuite en dessous'
        when lignes.poursuivants / lignes.effectif >= moyenne.poursuite then 'Q3 : emploi en dessous, poursuite au-dessus'
        else 'Q4 : emploi et poursuite en dessous'
    end as position
from lignes
join references_diplome as moyenne on moyenne.diplome = lignes.diplome and moyenne.niveau is not distinct from lignes.niveau
where lignes.effectif >= 20 and lignes.sortants >= 20
order by lignes.effectif desc, lignes.code
