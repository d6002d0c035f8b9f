/*---
titre: Téléphone, publics et réponses
question: Qui appelle, et pour quelle réponse ?
code: S15
formule: part telle que l’opérateur la donne, ou nombre / total de l’axe ; reste = 100 − somme des parts de l’axe
champ: Appelants, ou demandes pour les réponses, ou appelants réorientés pour les réorientations.
notes:
  - La situation est l’une des quatre du service - ne sait pas, veut entrer dans un métier, y évoluer, ou le quitter. Le traitement dit si l’appel a sa réponse entière au premier niveau, ou est transmis. Un opérateur qui ne les suit pas ne les donne pas.
  - Rien n’est ramené à cent. Le reste est ce que l’opérateur n’a pas réparti ; négatif, ses parts dépassent cent (arrondis, réponses multiples).
parametres:
  periode: { domaine: millesimes.telephone_profils, defaut: dernier, facultatif: true, libelle: Période }
  axe: { domaine: choix, valeurs: { tous: Tous les axes, situation: "Situation de l’usager face au métier", traitement: "Niveau de réponse" }, defaut: tous, libelle: Axe }
colonnes:
  plateforme: { role: dimension, libelle: Plateforme }
  axe: { role: dimension, libelle: Axe }
  modalite: { role: dimension, libelle: Modalité }
  valeur: { role: indice, libelle: Valeur donnée }
  unite: { role: dimension, libelle: Unité }
  part: { role: indice, unite: "%", libelle: Part (%) }
graphique: { type: barres, x: part, y: modalite, facette: axe }
si_vide: { etat: non_disponible, motif: "Les appels des plateformes ne sont pas dans cet instantané, ou leurs opérateurs ne donnent pas cet axe." }
lecture: "« {plateforme} », {axe}, {modalite} : {valeur} ({unite})."
---*/
with lignes as (
    select plateforme, axe, modalite, valeur, unite, rang
    from publie.cube_telephone_profils
    where periode = $periode::VARCHAR
),
totaux as (
    select plateforme, modalite, valeur from lignes where axe = 'ensemble'
),
parts as (
    select
        lignes.plateforme, lignes.axe, lignes.modalite, lignes.valeur, lignes.unite, lignes.rang,
        case when lignes.axe = 'ensemble' and lignes.unite = 'nombre' then null
            when lignes.unite = 'pourcent' then lignes.valeur
            else lignes.valeur / nullif(totaux.valeur, 0) * 100 end as part
    from lignes
    left join totaux on totaux.plateforme = lignes.plateforme
        and totaux.modalite = case lignes.axe when 'reponse' then 'demandes' else 'appelants' end
),
restes as (
    select plateforme, axe, 'Reste non réparti' as modalite, 100 - sum(part order by part) as part, max(rang) as rang
    from parts
    where axe <> 'ensemble'
    group by plateforme, axe
    having abs(100 - sum(part order by part)) > 0.0001
),
demandes as (
    select appelants.plateforme, 'Demandes par appelant' as modalite, demandes.valeur / nullif(appelants.valeur, 0) as valeur
    from totaux as appelants
    join totaux as demandes on demandes.plateforme = appelants.plateforme and demandes.modalite = 'demandes'
    where appelants.modalite = 'appelants'
)
select
    plateforme,
    case axe when 'reponse' then 'réponse' when 'reorientation' then 'réorientation' else axe end as axe,
    modalite, round(valeur, 2) as valeur, unite, round(part, 1) as part
from (
    select plateforme, axe, modalite, valeur, unite, part, rang, 0 as apres from parts
    union all select plateforme, axe, modalite, part, 'pourcent', part, rang, 1 from restes
    union all select plateforme, 'ensemble', modalite, valeur, 'demandes', null, 0, 1 from demandes
) as tout
where $axe::VARCHAR = 'tous' or axe = $axe::VARCHAR
order by plateforme, min(rang) over (partition by plateforme, axe), axe, apres, rang
