/*---
titre: Niveau de vie et pauvreté des communes
question: Dans quelles communes le niveau de vie est-il le plus bas, et la pauvreté la plus forte ?
code: R27
formule: niveau de vie = revenu disponible du ménage / unités de consommation ; médiane et taux de pauvreté publiés par commune, jamais recalculés
champ: Personnes des ménages fiscaux, hors logements collectifs et sans abri (Insee, Filosofi).
notes:
  - Une médiane ne s’additionne ni ne se moyenne - elle n’est donnée que par commune, le niveau du fichier.
  - Le producteur tait le taux de pauvreté des petites communes (secret) ; ce n’est pas une absence de pauvreté.
  - Le seuil de pauvreté est de 60 % du niveau de vie médian national.
  - Une commune née d’une fusion depuis le fichier n’a pas de ligne.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.niveau_de_vie, defaut: dernier, libelle: Année des revenus }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Commune }
  mediane: { role: mesure, unite: €, libelle: Niveau de vie médian par an }
  pauvrete: { role: mesure, unite: pourcent, libelle: Taux de pauvreté }
  menages: { role: indice, unite: ménages, libelle: Ménages fiscaux }
  personnes: { role: indice, unite: personnes, libelle: Personnes de ces ménages }
graphique: { type: barres, x: mediane, y: nom }
si_vide: { etat: non_disponible, motif: "Le fichier Filosofi des communes n’est pas dans l’instantané, ou ne donne aucune commune de ce territoire." }
lecture: "{territoire}, là où ils sont connus en {annee} : niveau de vie médian, {mediane*} par an ; taux de pauvreté, {pauvrete* d’une commune à l’autre}."
---*/
select
    cube.territoire as code,
    communes.nom,
    cube.mediane, cube.mediane_statut,
    cube.pauvrete, cube.pauvrete_statut,
    cube.menages,
    cube.personnes
from publie.cube_niveau_de_vie as cube
join reference.territoires as communes on communes.territoire = cube.territoire
join reference.appartenances as dans on dans.commune = cube.territoire and dans.territoire = $territoire::VARCHAR
where cube.annee = $annee::INTEGER
order by cube.mediane nulls last, code
