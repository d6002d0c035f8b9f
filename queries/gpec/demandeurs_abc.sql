/*---
titre: Demandeurs d’emploi des catégories A, B et C, série ouverte
question: Combien de demandeurs d’emploi des catégories A, B et C, et leur nombre monte-t-il ou baisse-t-il ?
code: G27
publics: [analystes, comites]
formule: evolution = demandeurs du trimestre / demandeurs du même trimestre de l’année précédente − 1, arrondi compris
champ: Demandeurs d’emploi des catégories A, B et C inscrits à France Travail, moyenne des trois fins de mois du trimestre, données brutes (Dares et France Travail).
notes:
  - Chaque nombre d’une commune est arrondi à 5 par le producteur ; une somme de communes, et une évolution, sont connues à 2,5 près pour chacune.
  - L’âge n’est pas croisé avec le sexe.
  - Une moyenne de trimestre ne se compare pas à un nombre de fin de mois, ni à un fichier qui ne dit pas les catégories qu’il compte.
  - Depuis janvier 2025, l’inscription des bénéficiaires du RSA augmente ces nombres ; aucune évolution ne franchit cette date.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, zone_emploi, bassin, epci, commune], defaut: region, libelle: Territoire }
  groupe: { domaine: choix, valeurs: { ensemble: Ensemble, femmes: Femmes, hommes: Hommes, moins_25: Moins de 25 ans, de_25_a_49: De 25 à 49 ans, plus_50: 50 ans ou plus }, defaut: ensemble, libelle: Groupe }
colonnes:
  trimestre: { role: dimension, temps: trimestre, libelle: Trimestre }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs, catégories A, B et C, tels que publiés" }
  compte: { role: mesure, unite: personnes, libelle: "Demandeurs, catégories A, B et C, arrondi compris" }
  compte_avant: { role: mesure, unite: personnes, libelle: "Un an plus tôt, arrondi compris" }
  evolution: { role: evolution, de: [compte, compte_avant], libelle: Évolution sur un an }
graphique: { type: courbe, x: trimestre, y: demandeurs }
si_vide: { etat: non_disponible, motif: "La série par commune n’est pas dans l’instantané, ou ne couvre pas ce territoire en entier : un territoire qui dépasse la région n’y est pas." }
lecture: "{territoire}, {demandeurs demandeur d’emploi|demandeurs d’emploi} des catégories A, B et C en moyenne au {trimestre}[ ; évolution en un an, {evolution}]."
---*/
with serie as (
    select *, greatest(demandeurs_min - arrondi, 0) as bas, demandeurs_max + arrondi as haut
    from publie.cube_demandeurs_abc
    where territoire = $territoire::VARCHAR
        and sexe = if($groupe::VARCHAR in ('femmes', 'hommes'), $groupe::VARCHAR, 'ensemble')
        and age = if($groupe::VARCHAR in ('femmes', 'hommes'), 'ensemble', $groupe::VARCHAR)
)
select
    ici.trimestre,
    ici.demandeurs, ici.demandeurs_min, ici.demandeurs_max, ici.demandeurs_statut,
    valeur_connue(ici.bas, ici.haut) as compte, ici.bas as compte_min, ici.haut as compte_max, statut_bornes(ici.bas, ici.haut) as compte_statut,
    valeur_connue(avant.bas, avant.haut) as compte_avant, avant.bas as compte_avant_min, avant.haut as compte_avant_max,
    if(avant.bas is null, 'non_disponible', statut_bornes(avant.bas, avant.haut)) as compte_avant_statut
from serie as ici
left join serie as avant
    on avant.trimestre = (ici.trimestre[1:4]::INTEGER - 1)::VARCHAR || ici.trimestre[5:6]
    and not (ici.trimestre >= '2025' and avant.trimestre < '2025')
order by ici.trimestre desc
