/*---
titre: Validation des acquis de l’expérience
question: Qui certifie son expérience, et jusqu’où ?
code: C29
formule: dossiers recevables, candidats présentés, validations totales ; réussite au jury = validations totales / candidats présentés
champ: Démarches de validation des acquis de l’expérience de l’année, candidats de la région.
notes:
  - Ce sont les flux d’une année, et non une cohorte. Les candidats présentés ont déposé leur dossier une ou deux années plus tôt - présentés pour recevables n’est pas un taux de persévérance.
  - Une certification de moins de cinq candidats est réunie aux autres de son certificateur. Un nombre de une à quatre personnes n’est pas écrit.
  - La loi du 21 décembre 2022 et France VAE ont changé le parcours - ne comparez pas les années d’avant et d’après sans réserve.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  annee: { domaine: millesimes.vae, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Code }
  certification: { role: dimension, libelle: Certification }
  certificateur: { role: dimension, libelle: Certificateur }
  recevables: { role: mesure, somme: lignes, unite: dossiers, libelle: Dossiers recevables }
  presentes: { role: mesure, somme: lignes, unite: candidats, libelle: Candidats présentés }
  valides: { role: mesure, somme: lignes, unite: candidats, libelle: Validations totales }
  partielles: { role: mesure, somme: lignes, unite: candidats, libelle: Validations partielles }
  presentes_par_recevable: { role: taux, de: [presentes, recevables], unite: pour_un, libelle: Présentés par dossier recevable }
  reussite: { role: taux, de: [valides, presentes], partie: true, seuil: 20, ic: wilson, libelle: Validations totales parmi les présentés }
graphique: { type: barres, x: recevables, y: certification }
si_vide: { etat: non_disponible, motif: "La validation des acquis n’est pas dans les données pour ce territoire et cette année." }
lecture: "{territoire}, « {certification} » ({certificateur}) en {annee} : {recevables dossier recevable|dossiers recevables}, {presentes candidat présenté|candidats présentés}, {valides validation totale|validations totales}."
---*/
select
    certification as code,
    intitule as certification,
    case certificateur when 'regroupe' then 'Certificateurs regroupés' else certificateur end as certificateur,
    recevables, if(recevables is null, 'secret', 'diffuse') as recevables_statut,
    presentes, if(presentes is null, 'secret', 'diffuse') as presentes_statut,
    valides, if(valides is null, 'secret', 'diffuse') as valides_statut,
    partielles, if(partielles is null, 'secret', 'diffuse') as partielles_statut
from publie.cube_vae
where territoire = $territoire::VARCHAR and annee = $annee::INTEGER
order by cube_vae.certification = 'regroupe', recevables desc nulls last, code
