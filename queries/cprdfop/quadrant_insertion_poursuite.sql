/*---
titre: Quadrant insertion et poursuite d’études
question: Quelles formations conforter, lesquelles questionner ?
code: C08
formule: position par rapport à la moyenne régionale, même diplôme, même voie, mêmes promotions ; instable si l’intervalle de Wilson à 95 % franchit un axe
champ: Formations d’au moins 20 sortants et 20 élèves en année terminale (InserJeunes).
notes:
  - La référence est la moyenne de la région pondérée par les effectifs, pour le même diplôme de même niveau.
  - Une position « instable » ne doit fonder seule ni ouverture ni fermeture.
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
  position: { role: texte, libelle: Position }
  stabilite: { role: texte, libelle: Stabilité }
  poursuite: { role: taux, de: [poursuivants, effectif], partie: true, seuil: 20, ic: wilson, libelle: Poursuite d’études }
  emploi: { role: taux, de: [en_emploi, sortants], partie: true, seuil: 20, ic: wilson, libelle: Emploi à 6 mois }
graphique: { type: quadrant, x: poursuite, y: emploi, couleur: stabilite, etiquette: formation }
lecture: "{territoire}, « {formation} » : {emploi} des sortants en emploi à 6 mois, {poursuite} en poursuite d’études ; position {position} ({stabilite})."
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
    select diplome, niveau, sum(poursuivants) / sum(effectif) as poursuite, sum(emploi_6) / sum(sortants) as emploi
    from lignes
    group by diplome, niveau
    having sum(effectif) > 0 and sum(sortants) > 0
)
select
    lignes.code, lignes.formation, lignes.diplome,
    lignes.effectif, lignes.sortants, lignes.poursuivants, lignes.emploi_6 as en_emploi,
    moyenne.poursuite as reference_poursuite,
    moyenne.emploi as reference_emploi,
    case
        when lignes.emploi_6 / lignes.sortants >= moyenne.emploi and lignes.poursuivants / lignes.effectif >= moyenne.poursuite then 'Q1 : emploi et poursuite au-dessus'
        when lignes.emploi_6 / lignes.sortants >= moyenne.emploi then 'Q2 : emploi au-dessus, poursuite en dessous'
        when lignes.poursuivants / lignes.effectif >= moyenne.poursuite then 'Q3 : emploi en dessous, poursuite au-dessus'
        else 'Q4 : emploi et poursuite en dessous'
    end as position,
    case
        when moyenne.emploi between wilson_min(lignes.emploi_6, lignes.sortants) and wilson_max(lignes.emploi_6, lignes.sortants)
            or moyenne.poursuite between wilson_min(lignes.poursuivants, lignes.effectif) and wilson_max(lignes.poursuivants, lignes.effectif)
            then 'position instable'
        else 'position stable'
    end as stabilite
from lignes
join references_diplome as moyenne on moyenne.diplome = lignes.diplome and moyenne.niveau is not distinct from lignes.niveau
where lignes.effectif >= 20 and lignes.sortants >= 20
order by lignes.effectif desc, lignes.code
