/*---
titre: Éclairages de la tension d’un métier
question: Qu’est-ce qui accompagne la tension de ce métier, d’après les derniers indices ?
code: G22
formule: indices publiés par la Dares et France Travail, jamais recalculés
champ: Métiers de la FAP 2021, salariés et indépendants ; indicateurs annuels Dares et France Travail, là où les offres et les demandes suffisent.
notes:
  - Les indices ne sont pas les classes de 1 à 5 de la FAP 2009 ; chacun a son échelle, et l’un ne se compare pas à l’autre.
  - Un éclairage accompagne la tension ; il n’entre pas dans l’indicateur, et n’en est pas la cause.
parametres:
  metier: { domaine: metiers.fap2021, defaut: "fap2021:A0X40", sujet: true, libelle: Métier (FAP 2021) }
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.eclairages_tension, defaut: dernier, libelle: Année }
colonnes:
  eclairage: { role: dimension, libelle: Éclairage }
  indice: { role: indice, libelle: Indice }
  indice_france: { role: indice, libelle: France entière }
si_vide: { etat: non_disponible, motif: "Le producteur ne donne pas d’éclairage de ce métier sur ce territoire." }
repose_sur:
  lignes: [tensions_fap2021]
lecture: "{eclairage} : {indice} en {annee}[, {indice_france} en France entière]."
---*/
select
    case ici.eclairage when 'intensite_embauches' then 'Intensité d’embauches' when 'lien_formation' then 'Lien formation-emploi'
        when 'manque_main_oeuvre' then 'Manque de main-d’œuvre disponible' when 'non_durabilite' then 'Non-durabilité de l’emploi'
        when 'conditions_contraignantes' then 'Conditions de travail contraignantes' when 'inadequation_geographique' then 'Inadéquation géographique'
        else 'Non-attractivité salariale' end as eclairage,
    ici.indice,
    france.indice as indice_france
from publie.cube_eclairages_tension as ici
left join publie.cube_eclairages_tension as france
    on france.annee = ici.annee and france.metier = ici.metier and france.eclairage = ici.eclairage and france.territoire = 'pays:FR'
where ici.metier = $metier::VARCHAR and ici.territoire = $territoire::VARCHAR and ici.annee = $annee::INTEGER
order by ici.eclairage
