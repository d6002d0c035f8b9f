/*---
titre: Réorientations abouties
question: Les personnes orientées vers un autre réseau y arrivent-elles ?
code: S21
formule: part arrivée = arrivées / orientées, non renseignées comprises
champ: Personnes orientées dans l’année d’un réseau vers un autre.
notes:
  - Ce qu’on ne sait pas compte dans le dénominateur ; la part arrivée est donc un minimum.
  - Les lignes dont une issue compte de 1 à 10 personnes sont dans les orientées, et leurs issues ne sont pas diffusées.
parametres:
  annee: { domaine: millesimes.reorientations, defaut: dernier, facultatif: true, libelle: Année }
colonnes:
  reseau: { role: dimension, libelle: Réseau qui oriente }
  destination: { role: dimension, libelle: Vers }
  orientes: { role: mesure, somme: lignes, unite: personnes, libelle: Personnes orientées }
  issues_connues: { role: mesure, somme: lignes, unite: personnes, libelle: Dont issues diffusées }
  aboutis: { role: mesure, somme: lignes, unite: personnes, libelle: Arrivées }
  non_renseignes: { role: mesure, somme: lignes, unite: personnes, libelle: Non renseignées }
  part_aboutie: { role: taux, de: [aboutis, issues_connues], partie: true, seuil: 11, libelle: Part arrivée }
  part_inconnue: { role: taux, de: [non_renseignes, issues_connues], partie: true, seuil: 11, libelle: Part non renseignée }
graphique: { type: barres, x: orientes, y: destination, facette: reseau }
si_vide: { etat: non_disponible, motif: "L’accueil des structures n’est pas dans cet instantané." }
lecture: "De {reseau} vers {destination} : {orientes personne orientée|personnes orientées} en {annee}, {part_aboutie} arrivées, {part_inconnue} non renseignées."
---*/
select
    case reseau when 'regroupe' then 'réseaux regroupés' else reseau end as reseau,
    case destination when 'regroupe' then 'autres, regroupés' else destination end as destination,
    sum(orientes)::BIGINT as orientes,
    -- Des issues toutes cachées ne font pas zéro arrivée.
    (sum(orientes) filter (where aboutis is not null))::BIGINT as issues_connues, if(count(aboutis) = 0, 'secret', 'diffuse') as issues_connues_statut,
    sum(aboutis)::BIGINT as aboutis, if(count(aboutis) = 0, 'secret', 'diffuse') as aboutis_statut,
    sum(non_renseignes)::BIGINT as non_renseignes, if(count(non_renseignes) = 0, 'secret', 'diffuse') as non_renseignes_statut
from publie.cube_reorientations
where mois[1:4] = $annee::VARCHAR
group by cube_reorientations.reseau, cube_reorientations.destination
order by orientes desc, reseau, destination
