/*---
titre: Salaires moyens par catégorie
question: Combien gagne-t-on ici, et l’écart entre femmes et hommes est-il large ?
code: G18
formule: écart femmes-hommes = 1 − moyenne des femmes / moyenne des hommes
champ: Salariés du secteur privé, hors apprentis, stagiaires, agriculture et particuliers employeurs, au lieu de résidence ; salaire mensuel net moyen en équivalent temps plein (Insee, base Tous salariés).
notes:
  - La moyenne est tirée par les plus hauts salaires ; la médiane est plus basse.
  - Rien n’est diffusé sous 2 000 habitants, sous cinq salariés, ni quand un seul salarié fait l’essentiel du total.
  - L’écart n’est corrigé ni de l’âge, ni du poste, ni de l’employeur ; le temps partiel n’y compte pas.
  - Les professions ne sont données que pour la France.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi, epci, commune], defaut: region, libelle: Territoire de résidence }
  annee: { domaine: millesimes.salaires_moyens, defaut: dernier, libelle: Année }
  detail: { domaine: choix, valeurs: { groupe: Groupes socioprofessionnels, profession: "Professions, France" }, defaut: groupe, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  categorie: { role: dimension, libelle: Catégorie }
  moyenne: { role: indice, unite: €, libelle: Salaire moyen }
  femmes: { role: indice, unite: €, libelle: Moyenne des femmes }
  hommes: { role: indice, unite: €, libelle: Moyenne des hommes }
  ecart: { role: indice, unite: pourcent, libelle: Écart femmes-hommes }
graphique: { type: barres, x: moyenne, y: categorie }
si_vide: { etat: non_disponible, motif: "Aucun salaire moyen n’est diffusé pour ce territoire à ce détail." }
lecture: "{territoire}, « {categorie} » : {moyenne} nets par mois en moyenne en équivalent temps plein en {annee} ; écart entre femmes et hommes, {ecart}."
---*/
with lignes as (
    select pcs, libelle, niveau,
        max(moyenne) filter (sexe = 'ensemble') as moyenne,
        max(moyenne) filter (sexe = 'femmes') as femmes,
        max(moyenne) filter (sexe = 'hommes') as hommes
    from publie.cube_salaires_moyens
    where territoire = $territoire::VARCHAR
        and annee = $annee::INTEGER
        and niveau in ('ensemble', $detail::VARCHAR)
    group by pcs, libelle, niveau
)
select
    pcs as code,
    libelle as categorie,
    round(moyenne) as moyenne,
    round(femmes) as femmes,
    round(hommes) as hommes,
    case when hommes > 0 then round(1 - femmes / hommes, 6) end as ecart
from lignes
where moyenne is not null
order by niveau <> 'ensemble', lignes.moyenne desc, code
