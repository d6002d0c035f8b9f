/*---
titre: Couverture des données
question: Sur quelle part de ce qui existe les chiffres reposent-ils ?
code: R15
formule: couverture = ce que les fichiers donnent / ce qu’ils devraient donner
champ: Fichiers reçus pour la région ; ce qui est attendu est compté dans les mêmes fichiers ou dans les listes de référence.
notes:
  - Une couverture incomplète ne dit pas que le reste vaut zéro - les requêtes laissent ces valeurs hors de leurs sommes et de leurs taux.
parametres:
  etendue: { domaine: choix, valeurs: { derniers: derniers millésimes, tous: tous les millésimes }, defaut: derniers, libelle: Étendue }
colonnes:
  domaine: { role: dimension, libelle: Domaine }
  millesime: { role: dimension, libelle: Millésime }
  objet: { role: dimension, libelle: Ce qui est compté }
  presents: { role: mesure, libelle: Donnés }
  attendus: { role: mesure, libelle: Attendus }
  couverture: { role: taux, de: [presents, attendus], partie: true, libelle: Couverture }
graphique: { type: barres, x: couverture, y: objet }
lecture: "{objet} ({domaine}, {millesime}) : {presents} sur {attendus}, soit {couverture}."
---*/
select domaine, millesime, objet, presents, attendus
from reference.couverture as c
where $etendue::VARCHAR = 'tous'
    or millesime = (select max(millesime) from reference.couverture as d where d.domaine = c.domaine and d.objet = c.objet)
order by presents / attendus, domaine, millesime desc, objet
