/*---
titre: Taux d’écoulement de la demande d’emploi
question: Les demandeurs d’emploi sortent-ils des listes, et plus vite qu’avant ?
code: G28
formule: taux d’écoulement = sorties des listes dans le mois / (inscrits à la fin du mois précédent + entrées du mois)
champ: Demandeurs d’emploi inscrits à France Travail, dans la catégorie nommée ; données brutes mensuelles.
notes:
  - Une sortie n’est pas un retour à l’emploi - fin d’actualisation, formation, maladie et radiation en sont.
  - Passer d’une catégorie à une autre fait sortir de la première ; l’ensemble A, B, C n’est pas la somme des trois.
  - Données non corrigées des variations saisonnières ; comparer les mêmes mois.
  - Depuis janvier 2025, l’inscription généralisée change le contenu des catégories - la série s’arrête à cette date ou commence après elle, selon le mois choisi.
  - Une case de moins de cinq, que le producteur ne diffuse pas, vaut de 0 à 4 ; le taux est alors un intervalle, qui n’est pas une erreur de sondage.
  - Sans fichier de France Travail, les nombres sont ceux des séries de la Dares, arrondis par elle, pour la France, les régions et les départements, tous métiers ensemble.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, bassin], defaut: region, libelle: Territoire }
  mois: { domaine: millesimes.demandeurs_flux, defaut: dernier, libelle: Dernier mois }
  categorie: { domaine: choix, valeurs: { A: Catégorie A, B: Catégorie B, C: Catégorie C, ABC: "Catégories A, B, C" }, defaut: ABC, sujet: true, libelle: Catégorie }
  metier: { domaine: metiers.rome, valeurs: { ensemble: Ensemble des métiers }, defaut: ensemble, libelle: Métier recherché (ROME) }
colonnes:
  mois: { role: dimension, temps: mois, libelle: Mois }
  stock_debut: { role: mesure, unite: personnes, libelle: Inscrits en début de mois }
  entrees: { role: mesure, unite: personnes, libelle: Entrées }
  sorties: { role: mesure, unite: personnes, libelle: Sorties }
  exposes: { role: mesure, unite: personnes, libelle: Inscrits en début de mois et entrées }
  taux: { role: taux, de: [sorties, exposes], libelle: Taux d’écoulement }
graphique: { type: courbe, x: mois, y: taux }
si_vide: { etat: non_disponible, motif: "Les flux reçus de France Travail ne donnent pas deux mois de suite, du même côté de janvier 2025, pour ce territoire, cette catégorie et ce métier. Un bassin qui dépasse la région n’est donné qu’entier." }
lecture: "{territoire}, en {mois} ({categorie}, {metier}), {sorties sortie|sorties} des listes pour {stock_debut inscrit|inscrits} en début de mois et {entrees entrée|entrées} : taux d’écoulement de {taux}, données brutes."
---*/
with flux as (
    select mois, stock_debut_min, stock_debut_max, entrees_min, entrees_max, sorties_min, sorties_max
    from publie.cube_flux_demandeurs
    where territoire = $territoire::VARCHAR
        and categorie = $categorie::VARCHAR
        and metier = $metier::VARCHAR
        and mois <= $mois::VARCHAR
        and (mois >= '2025-01') = ($mois::VARCHAR >= '2025-01')
        and stock_debut_min is not null
)
select
    mois,
    if(stock_debut_min = stock_debut_max, stock_debut_min, null) as stock_debut, stock_debut_min, stock_debut_max,
    if(stock_debut_min = stock_debut_max, 'diffuse', 'non_diffuse') as stock_debut_statut,
    if(entrees_min = entrees_max, entrees_min, null) as entrees, entrees_min, entrees_max,
        if(entrees_min = entrees_max, 'diffuse', 'non_diffuse') as entrees_statut,
    if(sorties_min = sorties_max, sorties_min, null) as sorties, sorties_min, sorties_max,
        if(sorties_min = sorties_max, 'diffuse', 'non_diffuse') as sorties_statut,
    if(stock_debut_min + entrees_min = stock_debut_max + entrees_max, stock_debut_min + entrees_min, null) as exposes,
    stock_debut_min + entrees_min as exposes_min, stock_debut_max + entrees_max as exposes_max,
    if(stock_debut_min + entrees_min = stock_debut_max + entrees_max, 'diffuse', 'intervalle') as exposes_statut
from flux
order by mois desc
