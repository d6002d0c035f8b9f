/*---
titre: Actions collectives et scolaires
question: Où va-t-on vers le public ?
code: S20
formule: somme des actions, des participants et des établissements touchés
champ: Actions de l’année, dans la région.
notes:
  - Présente à deux actions, une personne compte deux fois ; un établissement touché deux mois aussi.
  - Une commune de moins de onze participants dans le mois est regroupée avec les autres ; ses établissements ne se comptent pas, et le total où elle entre n’a qu’une borne basse.
parametres:
  annee: { domaine: millesimes.actions, defaut: dernier, facultatif: true, libelle: Année }
  par: { domaine: choix, valeurs: { type: Type d’action, commune: Commune, departement: Département, mois: Mois }, defaut: type, libelle: Détail par }
colonnes:
  modalite: { role: dimension, libelle: Actions }
  actions: { role: mesure, somme: lignes, unite: actions, libelle: Actions }
  participants: { role: mesure, somme: lignes, unite: participants, libelle: Participants }
  etablissements: { role: mesure, unite: établissements, libelle: Établissements touchés (par mois et commune) }
graphique: { type: barres, x: participants, y: modalite }
si_vide: { etat: non_disponible, motif: "L’accueil des structures n’est pas dans cet instantané." }
lecture: "« {modalite} » : {actions action|actions} et {participants participant|participants} en {annee}."
---*/
with lignes as (
    select
        case $par::VARCHAR
            when 'type' then cube.type
            when 'mois' then cube.mois
            when 'commune' then coalesce(communes.nom, cube.territoire)
            else coalesce(departements.nom, if(communes.territoire is null, cube.territoire, communes.departement))
        end as modalite,
        cube.actions, cube.participants, cube.etablissements
    from publie.cube_actions_collectives as cube
    left join reference.territoires as communes on communes.territoire = cube.territoire
    left join reference.territoires as departements on departements.territoire = communes.departement
    where cube.mois[1:4] = $annee::VARCHAR
)
select
    case modalite when 'regroupe' then 'communes ou types regroupés' when 'non_renseigne' then 'non renseigné' else modalite end as modalite,
    sum(actions)::BIGINT as actions,
    sum(participants)::BIGINT as participants,
    if(count(*) = count(etablissements), sum(etablissements), null)::BIGINT as etablissements,
    sum(etablissements)::BIGINT as etablissements_min,
    if(count(*) = count(etablissements), sum(etablissements), null)::BIGINT as etablissements_max,
    case when count(etablissements) = 0 then 'non_disponible' when count(*) > count(etablissements) then 'intervalle'
        else 'diffuse' end as etablissements_statut
from lignes
group by lignes.modalite
order by participants desc, modalite
