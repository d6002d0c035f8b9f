/*---
titre: Poursuite d’études et devenir favorable
question: Que deviennent les jeunes après leur formation ?
code: C07
formule: poursuite = poursuivants / effectif terminal ; devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal
champ: Année terminale de la voie professionnelle, du CAP au BTS ; deux promotions cumulées (InserJeunes).
notes:
  - La poursuite compte toute inscription l’année suivante, redoublement compris.
  - En dessous de 20 élèves, un taux n’est pas diffusé.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  par: { domaine: choix, valeurs: { diplome: Diplôme, domaine: Domaine de spécialité, formation: Formation }, defaut: diplome, libelle: Regroupement }
colonnes:
  voie: { role: dimension, libelle: Voie }
  formation: { role: dimension, libelle: Regroupement }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  poursuivants: { role: mesure, unite: élèves, libelle: Poursuivent des études }
  en_emploi: { role: mesure, unite: élèves, libelle: En emploi à 6 mois }
  favorables: { role: mesure, unite: élèves, libelle: Devenir favorable }
  poursuite: { role: taux, de: [poursuivants, effectif], partie: true, seuil: 20, ic: wilson, libelle: Part en poursuite d’études }
  emploi: { role: taux, de: [en_emploi, effectif], partie: true, seuil: 20, libelle: Part en emploi à 6 mois }
  devenir: { role: taux, de: [favorables, effectif], partie: true, seuil: 20, ic: wilson, libelle: Taux de devenir favorable }
graphique: { type: empile, x: [poursuite, emploi], y: formation, facette: voie }
repose_sur:
  lignes: [bcn, inserjeunes]
lecture: "{territoire}, {devenir} des jeunes de « {formation} » ({voie}) poursuivent des études ou ont un emploi salarié six mois après."
---*/
with lignes as (
    select
        cube.voie,
        case $par::VARCHAR
            when 'domaine' then formations.domaine_libelle
            when 'formation' then formations.libelle
            else formations.diplome
        end as formation,
        cube.effectif,
        cube.poursuivants,
        cube.emploi_6
    from publie.cube_insertion as cube
    join reference.formations as formations on formations.formation = cube.formation
    where cube.territoire = $territoire::VARCHAR
        and cube.millesime = $millesime::VARCHAR
        and cube.effectif is not null and cube.poursuivants is not null and cube.emploi_6 is not null
)
select
    voie,
    coalesce(formation, 'Inconnu') as formation,
    sum(effectif)::BIGINT as effectif,
    sum(poursuivants)::BIGINT as poursuivants,
    sum(emploi_6)::BIGINT as en_emploi,
    (sum(poursuivants) + sum(emploi_6))::BIGINT as favorables
from lignes
group by all
order by effectif desc, voie, formation
