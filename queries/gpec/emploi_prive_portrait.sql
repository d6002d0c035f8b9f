/*---
titre: Emploi salarié privé par activité
question: Quels employeurs privés, dans quelles activités, et combien de salariés ?
code: G01
formule: part = salariés de l’activité / salariés privés du territoire ; taille = salariés / établissements dont l’effectif est connu
champ: Salariés des établissements employeurs privés au 31 décembre, au lieu de travail (Urssaf) ; hors agriculture, fonction publique, particuliers employeurs et indépendants. Apprentis comptés depuis juin 2023.
notes:
  - Fichier ouvert, sans secret ; une activité sans établissement n’a pas de ligne.
  - Un établissement dont le producteur ne donne pas l’effectif est compté, pas ses salariés (colonne « sans effectif ») ; une activité dont aucun effectif n’est connu n’a pas zéro salarié, mais un nombre non diffusé.
  - Un territoire n’est donné que si les fichiers reçus couvrent au moins 98 % de ses habitants.
parametres:
  territoire: { domaine: territoires, mailles: [pays, communales], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.emploi_prive, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { gs: 7 grands secteurs, a17: 17 activités (A17), a38: 38 activités (A38), a88: 88 divisions (A88) }, defaut: a38, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  activite: { role: dimension, libelle: Activité (NAF rév. 2) }
  effectif: { role: mesure, somme: lignes, marge: effectif_total, unite: salariés, libelle: Salariés }
  etablissements: { role: mesure, somme: lignes, unite: établissements, libelle: Établissements employeurs }
  sans_effectif: { role: mesure, somme: lignes, unite: établissements, libelle: Dont sans effectif connu }
  avec_effectif: { role: mesure, somme: lignes, unite: établissements, libelle: Dont d’effectif connu }
  effectif_total: { role: mesure, somme: reponse, unite: salariés, libelle: Salariés privés du territoire }
  part: { role: taux, de: [effectif, effectif_total], partie: true, libelle: Part de l’emploi privé }
  taille: { role: taux, de: [effectif, avec_effectif], unite: pour_un, libelle: Salariés par établissement }
graphique: { type: barres, x: effectif, y: activite, etiquette: part }
si_vide: { etat: non_disponible, motif: "Les fichiers de l’Urssaf reçus ne couvrent pas ce territoire (moins de 98 % de ses habitants)." }
lecture: "{territoire}, l’activité « {activite} » compte {effectif salarié privé|salariés privés} au 31 décembre {annee}, soit {part} de l’emploi privé, dans {etablissements établissement|établissements}."
---*/
with connus as (
    select territoire, annee, activite, niveau, etablissements, sans_effectif,
        if(etablissements = sans_effectif and etablissements > 0, null, effectif) as effectif
    from publie.cube_emploi_prive
)
select
    cube.activite as code,
    coalesce(activites.libelle, cube.activite) as activite,
    cube.effectif, if(cube.effectif is null, 'non_diffuse', 'diffuse') as effectif_statut,
    cube.etablissements,
    cube.sans_effectif,
    cube.etablissements - cube.sans_effectif as avec_effectif,
    ensemble.effectif as effectif_total, if(ensemble.effectif is null, 'non_diffuse', 'diffuse') as effectif_total_statut
from connus as cube
join connus as ensemble
    on ensemble.territoire = cube.territoire and ensemble.annee = cube.annee and ensemble.activite = 'ensemble'
left join reference.activites as activites on activites.activite = cube.activite
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau = $niveau::VARCHAR
order by cube.effectif desc, cube.activite
