/*---
titre: Recherches sans résultat
question: Que cherche-t-on sur le site sans le trouver ?
code: S08
formule: part sans résultat = recherches sans résultat / recherches
champ: Mots cherchés sur le site pendant l’année, quand onze visites au moins l’ont cherché dans le mois.
notes:
  - Un mot plus rare est regroupé avec les autres du mois avant d’être écrit ; un nom propre ne peut donc pas paraître.
  - Les recherches sans résultat d’un mot qui sont moins de onze visites dans un mois sont dans le regroupement, pas à leur mot ; un mot qui n’en montre aucune est donc dit secret, non zéro.
parametres:
  annee: { domaine: millesimes.recherches, defaut: dernier, facultatif: true, libelle: Année }
  limite: { domaine: entier, min: 1, max: 500, defaut: 50, libelle: Nombre de mots }
colonnes:
  recherche: { role: dimension, libelle: Mot cherché }
  recherches: { role: mesure, unite: recherches, libelle: Recherches }
  sans_resultat: { role: mesure, unite: recherches, libelle: Sans résultat }
  part: { role: taux, de: [sans_resultat, recherches], partie: true, libelle: Part sans résultat }
graphique: { type: barres, x: sans_resultat, y: recherche }
si_vide: { etat: non_disponible, motif: "Les recherches du site ne sont pas dans cet instantané." }
lecture: "« {recherche} » a été cherché {recherches} fois en {annee}, dont {sans_resultat} sans résultat."
---*/
with mots as (
    select recherche,
        greatest(sum(recherches), sum(sans_resultat))::BIGINT as recherches,
        sum(sans_resultat) as vides,
        -- Zéro dans un mois cache moins de onze visites, passées au regroupement : toutes les recherches du mois peuvent en être.
        sum(if(sans_resultat = 0 and recherche <> 'regroupe', recherches, sans_resultat)) as possibles
    from publie.cube_recherches
    where pas = 'mois' and periode[1:4] = $annee::VARCHAR
    group by recherche
)
select
    case recherche when 'regroupe' then 'autres mots, regroupés' else recherche end as recherche,
    recherches,
    if(vides = possibles, vides, null)::BIGINT as sans_resultat,
    if(vides = 0 and possibles > 0, null, vides)::BIGINT as sans_resultat_min,
    if(vides = 0 and possibles > 0, null, possibles)::BIGINT as sans_resultat_max,
    case when vides = possibles then 'diffuse' when vides = 0 then 'secret' else 'intervalle' end as sans_resultat_statut
from mots
order by vides desc, recherches desc, mots.recherche
limit $limite
