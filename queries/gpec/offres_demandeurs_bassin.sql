/*---
titre: Offres et demandeurs par métier dans un bassin
question: Par bassin d’emploi, pour quels métiers les candidats manquent-ils, pour quels les offres ?
code: G29
publics: [analystes, comites]
formule: ratio = offres d’emploi / demandeurs d’emploi des catégories A, B, C, du même métier et du même bassin
champ: Métiers du ROME (version 3) et bassins d’emploi de 2021, France Travail ; demandeurs d’emploi inscrits des catégories A, B, C selon le métier recherché.
notes:
  - Pour la région, une ligne par métier et bassin - une classe ne s’additionne pas, et les lignes absentes empêchent une somme.
  - Le ratio met des offres en face des inscrits des catégories A, B, C ; il ne se compare pas à celui des entrées en catégorie A sur douze mois.
  - Le fichier ne dit pas comment il compte les offres (colonne oee) ; ses nombres ont des décimales, qui sont gardées.
  - Une offre peut proposer plusieurs postes, et un demandeur chercher hors de son bassin.
  - Les métiers de peu d’offres ou de demandeurs n’ont pas de ligne. La somme des lignes n’est donc pas le total du bassin, et aucune part n’est calculée.
  - Un bassin dont les communes ont changé depuis le fichier n’a pas de ligne. Un bassin qui dépasse la région est donné entier.
parametres:
  territoire: { domaine: territoires, mailles: [region, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.tensions_bassins, defaut: dernier, libelle: Année }
  seuil: { domaine: entier, defaut: 20, min: 0, max: 10000, libelle: Demandeurs au moins }
colonnes:
  bassin: { role: dimension, libelle: Bassin d’emploi }
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (ROME) }
  offres: { role: mesure, unite: offres, libelle: Offres d’emploi }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs d’emploi, catégories A, B, C" }
  ratio: { role: taux, de: [offres, demandeurs], unite: pour_un, libelle: "Offres par demandeur A, B, C" }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
graphique: { type: nuage, x: demandeurs, y: offres, couleur: classe, etiquette: metier, egalite: true }
couverture: [bassins]
si_vide: { etat: non_disponible, motif: "Les fichiers reçus ne donnent pas d’offres ni de demandeurs par métier pour ce territoire, ou aucun métier n’y atteint le seuil. Un bassin qui dépasse la région n’est donné qu’entier." }
lecture: "Bassin « {bassin} », en {annee}, le métier « {metier} » compte {offres offre|offres} pour {demandeurs demandeur|demandeurs} des catégories A, B, C : {ratio} par demandeur."
---*/
select
    bassins.nom as bassin,
    cube.metier as code,
    coalesce(fiches.libelle, metiers.libelle, cube.metier) as metier,
    cube.offres,
    cube.demandeurs_abc as demandeurs,
    cube.classe
from publie.cube_tensions_bassins as cube
join reference.territoires as bassins on bassins.territoire = cube.territoire
left join reference.rome as fiches on fiches.version = 'rome_v3' and 'rome:' || fiches.code = cube.metier
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire in (from bassins_de($territoire::VARCHAR))
    and cube.annee = $annee::INTEGER
    and cube.demandeurs_abc >= $seuil::INTEGER
order by cube.offres / nullif(cube.demandeurs_abc, 0) desc nulls last, cube.metier, cube.territoire
