/*---
titre: Décisions et actions
question: Qu’a-t-il été décidé ici, qui en est chargé, et pour quand ?
code: C34
champ: Décisions écrites par l’équipe de la région dans son gabarit, qui portent sur le territoire, sur un territoire qui le contient ou sur une partie de ses communes.
notes:
  - Une décision n’est ici que si elle a été écrite dans le gabarit ; son état est celui que l’équipe y a mis.
  - L’indicateur est une requête de ce catalogue, avec ses paramètres ; la page « Décisions » dit s’il a bougé depuis. Qu’il bouge ne dit pas que la décision en est la cause.
  - Le service est une fonction ou un service, jamais une personne.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  etat: { domaine: choix, valeurs: { toutes: toutes, ouvertes: à faire ou en cours, faite: faites, abandonnee: abandonnées }, defaut: toutes, libelle: État }
colonnes:
  id: { role: dimension, libelle: Numéro }
  date: { role: dimension, temps: jour, libelle: Date }
  instance: { role: dimension, libelle: Instance }
  decision: { role: texte, libelle: Décision }
  lieu: { role: territoire, libelle: Territoire de la décision }
  nom_lieu: { role: dimension, libelle: Nom du territoire }
  formation: { role: dimension, libelle: Code de la formation }
  metier: { role: dimension, libelle: Code du métier }
  service: { role: dimension, libelle: Service chargé }
  echeance: { role: dimension, temps: jour, libelle: Échéance }
  indicateur: { role: texte, libelle: Indicateur }
  sens: { role: dimension, libelle: Sens }
  cible: { role: indice, libelle: Cible }
  etat: { role: dimension, libelle: État }
si_vide: { etat: non_disponible, motif: "Aucune décision n’est connue ici pour ce territoire." }
repose_sur:
  lignes: [decisions]
lecture: "{date}, {instance} : {decision}. Chargé : {service}."
---*/
with liees as (
    select territoire from reference.appartenances
    where commune in (select commune from reference.appartenances where territoire = $territoire::VARCHAR)
    union
    select $territoire::VARCHAR
)
select d.id, d.date, d.instance, d.decision, d.territoire as lieu, t.nom as nom_lieu, d.formation, d.metier, d.service,
    d.echeance, d.indicateur, d.sens, d.cible, d.etat
from reference.decisions as d
semi join liees on liees.territoire = d.territoire
left join reference.territoires as t on t.territoire = d.territoire
where case $etat::VARCHAR when 'toutes' then true when 'ouvertes' then d.etat in ('à faire', 'en cours')
    when 'faite' then d.etat = 'faite' else d.etat = 'abandonnée' end
order by d.date desc, d.id
