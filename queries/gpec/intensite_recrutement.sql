/*---
titre: Intensité de recrutement
question: Où les employeurs recrutent-ils le plus, au regard des emplois ?
code: G21
enquete: true
formule: intensité = projets de recrutement du métier / emplois du métier au lieu de travail, même FAP, même territoire
champ: Métiers en FAP 2021 présents dans l’enquête BMO et dans le recensement ; établissements qui ont au moins un salarié, emplois salariés ou non.
notes:
  - Le recensement de l’année N réunit les enquêtes de N − 2 à N + 2 ; la comparaison n’est faite que si l’enquête BMO est à deux ans au plus de cette période.
  - Des projets ne sont pas des recrutements, et plusieurs projets saisonniers peuvent occuper le même emploi ; l’intensité peut dépasser 100 %.
  - Une valeur non diffusée de l’enquête est un intervalle, qui n’est pas l’erreur de l’enquête ; sous 200 emplois, l’intensité n’est pas donnée.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année des projets }
  recensement: { domaine: millesimes.recensement, defaut: dernier, facultatif: true, libelle: Recensement }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (FAP 2021) }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement }
  emplois: { role: mesure, unite: emplois, libelle: Emplois au recensement }
  intensite: { role: taux, de: [projets, emplois], seuil: 200, libelle: Intensité de recrutement }
graphique: { type: barres, x: intensite, y: metier }
si_vide: { etat: sans_objet, motif: "L’enquête BMO et le recensement présents ne sont pas dans la même nomenclature de métiers (FAP 2009 et FAP 2021), sont trop éloignés dans le temps, ou les emplois du recensement ne sont pas tabulés pour ce territoire." }
lecture: "{territoire}, « {metier} » : {projets projet de recrutement|projets de recrutement} en {annee} pour {emplois emploi|emplois} au recensement, soit {intensite}."
---*/
with emplois as (
    select metier, sum(emplois order by emplois) as emplois
    from publie.cube_emploi_metiers_age
    where territoire = $territoire::VARCHAR and annee = $recensement::INTEGER and metier <> 'ensemble'
    group by metier
)
select
    cube.metier as code,
    coalesce(metiers.libelle, cube.metier) as metier,
    cube.projets, cube.projets_min, cube.projets_max, cube.projets_statut,
    emplois.emplois
from publie.cube_projets_recrutement as cube
join emplois on emplois.metier = cube.metier
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau = 'metier'
    and abs($annee::INTEGER - $recensement::INTEGER) <= 4
order by emplois.emplois >= 200 desc, coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) / emplois.emplois desc, cube.metier
