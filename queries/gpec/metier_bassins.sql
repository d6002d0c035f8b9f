/*---
titre: Un métier dans chaque bassin, tension et vivier
question: Dans quels bassins ce métier est-il tendu, et combien l’y recherchent ?
code: G23
publics: [analystes, planificateurs]
formule: ratio = offres d’emploi / demandeurs d’emploi des catégories A, B, C, du même bassin ; classe publiée, jamais recalculée
champ: Bassins d’emploi de la région tels qu’en 2021, France Travail ; métier du ROME (version 3). Un bassin qui dépasse la région est donné entier.
notes:
  - Un bassin sans ligne a trop peu d’offres ou de demandeurs de ce métier pour le fichier, ou n’a plus les mêmes communes - ce n’est pas un zéro.
  - Les demandeurs sont inscrits dans les catégories A, B, C et cherchent ce métier, où qu’ils l’aient exercé.
  - Le fichier ne dit pas comment il compte les offres (colonne oee) ; ses nombres ont des décimales, qui sont gardées.
parametres:
  metier: { domaine: metiers.rome, defaut: "rome:K1304", sujet: true, libelle: Métier (ROME) }
  annee: { domaine: millesimes.tensions_bassins, defaut: dernier, libelle: Année }
colonnes:
  territoire: { role: territoire, libelle: Bassin }
  nom: { role: dimension, libelle: Bassin d’emploi }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  offres: { role: mesure, unite: offres, libelle: Offres d’emploi }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs d’emploi, catégories A, B, C" }
  ratio: { role: taux, de: [offres, demandeurs], unite: pour_un, libelle: "Offres par demandeur A, B, C" }
graphique: { type: nuage, x: demandeurs, y: offres, couleur: classe, etiquette: nom, egalite: true }
couverture: [bassins]
si_vide: { etat: non_disponible, motif: "Les fichiers reçus ne donnent ce métier dans aucun bassin de la région." }
lecture: "Bassin « {nom} », en {annee}, « {metier} » : classe de tension {classe} sur 5, {offres offre|offres} pour {demandeurs demandeur|demandeurs} des catégories A, B, C."
---*/
select
    cube.territoire,
    noms.nom,
    cube.classe,
    cube.offres,
    cube.demandeurs_abc as demandeurs
from publie.cube_tensions_bassins as cube
join reference.territoires as noms on noms.territoire = cube.territoire
where cube.metier = $metier::VARCHAR
    and cube.annee = $annee::INTEGER
order by cube.classe desc nulls last, cube.demandeurs_abc desc, cube.territoire
