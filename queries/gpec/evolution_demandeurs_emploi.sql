/*---
titre: Évolution des demandeurs d’emploi inscrits
question: Le nombre de demandeurs d’emploi monte-t-il ou baisse-t-il ?
code: G27
publics: [analystes, comites]
formule: evolution = demandeurs du mois / demandeurs du même mois de l’année précédente − 1
champ: Demandeurs d’emploi inscrits à France Travail, catégorie non précisée par le fichier ; données brutes, arrondies à la dizaine.
notes:
  - Données non corrigées des variations saisonnières ; comparer les mêmes mois.
  - Seules les communes de plus de 5 000 habitants sont diffusées ; entre elles et le département, la somme n’est pas publiée.
  - Depuis janvier 2025, l’inscription généralisée change le contenu des catégories ; aucune série ne franchit cette date.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, commune], defaut: region, libelle: Territoire }
colonnes:
  mois: { role: dimension, temps: mois, libelle: Mois }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs inscrits, catégorie non précisée" }
  demandeurs_un_an_avant: { role: mesure, unite: personnes, libelle: "Demandeurs inscrits, un an plus tôt, catégorie non précisée" }
  evolution: { role: evolution, de: [demandeurs, demandeurs_un_an_avant], libelle: Évolution sur un an }
graphique: { type: courbe, x: mois, y: demandeurs }
si_vide: { etat: non_disponible, motif: "Le producteur ne diffuse pas cette série pour ce territoire : elle existe pour la région, les départements et les communes de plus de 5 000 habitants." }
lecture: "{territoire}, catégorie non précisée par le fichier, {demandeurs demandeur d’emploi|demandeurs d’emploi} {demandeurs:est inscrit|sont inscrits} en {mois} ; évolution en un an, {evolution}."
---*/
select
    cube.mois,
    cube.demandeurs, cube.demandeurs_statut,
    avant.demandeurs as demandeurs_un_an_avant,
    coalesce(avant.demandeurs_statut, 'non_disponible') as demandeurs_un_an_avant_statut
from publie.cube_demandeurs as cube
left join publie.cube_demandeurs as avant
    on avant.territoire = cube.territoire
    and avant.mois = (cube.mois[1:4]::INTEGER - 1)::VARCHAR || cube.mois[5:7]
    and not (cube.mois >= '2025-01' and avant.mois < '2025-01')
where cube.territoire = $territoire::VARCHAR
order by cube.mois desc
