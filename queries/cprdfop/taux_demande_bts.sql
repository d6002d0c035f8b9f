/*---
titre: Taux de demande en BTS
question: Les places de BTS sont-elles demandées ?
code: C03
formule: demande = somme des candidatures Parcoursup / somme des places, sur les seules formations où les deux sont connues
champ: BTS sous statut d’étudiant proposés sur Parcoursup. L’apprentissage n’a pas de capacité fixée par la Région depuis la loi de 2018 — sans objet.
notes:
  - Un vœu Parcoursup n’est pas classé et un candidat en confirme plusieurs. Ce taux ne se compare pas au taux de pression, qui compte les seuls premiers vœux.
  - Une candidature n’est pas une inscription. Un taux élevé ne dit pas que les places seront pourvues.
  - Les spécialités sont nommées comme sur Parcoursup, sans code de diplôme.
  - Une session dont l'export Parcoursup n'est pas dans les données est lue dans le fichier de travail d'Orion, qui donne les mêmes places et vœux confirmés.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  session: { domaine: millesimes.voeux_bts, defaut: dernier, libelle: Session }
  par: { domaine: choix, valeurs: { formation: Spécialité, etablissement: Établissement }, defaut: formation, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Regroupement }
  candidatures: { role: mesure, unite: candidatures, libelle: Candidatures }
  capacite: { role: mesure, unite: places, libelle: Places }
  retenues: { role: mesure, unite: formations, libelle: Formations retenues }
  proposees: { role: mesure, unite: formations, libelle: Formations proposées }
  demande: { role: taux, de: [candidatures, capacite], unite: pour_un, libelle: Candidatures par place }
graphique: { type: barres, x: demande, y: formation }
si_vide: { etat: non_disponible, motif: "Aucun BTS de ce territoire ne porte à la fois des places et des candidatures, ou aucun fichier de la session n’est dans les données." }
lecture: "{territoire}, « {formation} » : {candidatures candidature|candidatures} pour {capacite place|places} à la session {session}."
---*/
with lignes as (
    select
        case $par::VARCHAR when 'etablissement' then cube.uai else cube.formation end as code,
        case $par::VARCHAR when 'etablissement' then lieux.nom else cube.formation end as formation,
        cube.candidatures,
        cube.capacite,
        coalesce(cube.capacite > 0 and cube.candidatures is not null, false) as retenue
    from publie.cube_voeux_bts as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    join reference.appartenances as appartenances
        on appartenances.commune = lieux.commune and appartenances.territoire = $territoire::VARCHAR
    where cube.session = $session::INTEGER
)
select
    code,
    formation,
    (sum(candidatures) filter (where retenue))::BIGINT as candidatures,
    (sum(capacite) filter (where retenue))::BIGINT as capacite,
    (count(*) filter (where retenue))::INTEGER as retenues,
    count(*)::INTEGER as proposees
from lignes
group by all
having count(*) filter (where retenue) > 0
order by sum(candidatures) filter (where retenue) / sum(capacite) filter (where retenue) desc, code
