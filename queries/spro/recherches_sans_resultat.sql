/*---
titre: Recherches sans résultat
question: Que cherche-t-on sur le site sans le trouver ?
code: S08
formule: part sans résultat = recherches sans résultat / recherches
champ: Mots cherchés sur le site pendant l’année, quand onze visites au moins l’ont cherché dans le mois.
notes:
  - Un mot plus rare est regroupé avec les autres du mois avant d’être écrit ; un nom propre ne peut donc pas paraître.
  - Les recherches sans résultat d’un mot qui sont moins de onze visites dans un mois sont dans le regroupement, pas à leur mot.
parametres:
  annee: { domaine: millesimes.recherches, defaut: dernier, facultatif: true, libelle: Année }
  limite: { domaine: entier, min: 1, max: 500, defaut: 50, libelle: Nombre de mots }
colonnes:
  recherche: { role: dimension, libelle: Mot cherché }
  recherches: { role: mesure, unite: recherches, libelle: Recherches }
  sans_resultat: { role: mesure, unite: recherches, libelle: Sans résultat }
  part: { role: taux, de: [sans_resultat, recherches], partie: true, libelle: Part sans résultat }
graphique: { type: barres, x: sans_resultat, y: recherche }
si_vide: { etat: non_disponible, motif: "Les recherches du site ne sont pas dans cet instantané : exportez de Matomo matomo_Actions.getSiteSearchKeywords_mois.csv et matomo_Actions.getSiteSearchNoResultKeywords_mois.csv." }
lecture: "« {recherche} » a été cherché {recherches} fois en {annee}, dont {sans_resultat} sans résultat."
---*/
select
    case recherche when 'regroupe' then 'autres mots, regroupés' else recherche end as recherche,
    greatest(sum(recherches), sum(sans_resultat))::BIGINT as recherches,
    sum(sans_resultat)::BIGINT as sans_resultat
from publie.cube_recherches
where pas = 'mois' and periode[1:4] = $annee::VARCHAR
group by recherche
order by sans_resultat desc, recherches desc, recherche
limit $limite
