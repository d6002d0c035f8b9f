/*---
titre: Part de satisfaits et taux net
question: Les usagers satisfaits l’emportent-ils sur les mécontents ?
code: S12
formule: part de satisfaits = « bien » / avis ; taux net = part de « bien » − part de « mauvais »
champ: Périodes de l’année de cent avis au moins, dont chaque réponse compte onze avis au moins ou aucun.
notes:
  - Je donne mon avis ne demande pas si l’on recommanderait le service, donc il n’y a pas ici de NPS.
parametres:
  annee: { domaine: millesimes.avis, defaut: dernier, facultatif: true, libelle: Année }
colonnes:
  service: { role: dimension, libelle: Service }
  avis: { role: mesure, somme: lignes, unite: avis, libelle: Avis }
  satisfaits: { role: mesure, somme: lignes, unite: avis, libelle: « Bien » }
  mecontents: { role: mesure, somme: lignes, unite: avis, libelle: « Mauvais » }
  part_satisfaits: { role: taux, de: [satisfaits, avis], partie: true, seuil: 100, ic: wilson, libelle: Part de satisfaits }
  part_mecontents: { role: taux, de: [mecontents, avis], partie: true, seuil: 100, ic: wilson, libelle: Part de mécontents }
  taux_net: { role: difference, de: [part_satisfaits, part_mecontents], unite: pourcent, libelle: Taux net }
graphique: { type: barres, x: part_satisfaits, y: service }
si_vide: { etat: non_disponible, motif: "Aucun service n’a, cette année, de période de cent avis dont chaque réponse compte onze avis au moins." }
lecture: "« {service} » : {part_satisfaits} de satisfaits et {part_mecontents} de mécontents en {annee}, sur {avis} avis."
---*/
select
    service,
    sum(reponses)::BIGINT as avis,
    sum(favorables)::BIGINT as satisfaits,
    sum(defavorables)::BIGINT as mecontents
from publie.cube_avis
where indicateur = 'satisfaction' and annee = $annee::VARCHAR::INTEGER and favorables is not null and defavorables is not null
group by service
order by service
