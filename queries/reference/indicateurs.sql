/*---
titre: Tableau de tous les indicateurs
question: Que sait-on de chaque territoire d’une maille, un chiffre par indicateur ?
code: R43
formule: chaque chiffre est celui que donne sa requête, à son dernier millésime, avec ses bornes et son statut
champ: Les requêtes dont l’en-tête dit qu’une colonne décrit un territoire.
notes:
  - Une ligne par territoire et par indicateur ; « filtre=indicateur=chomage|emplois » en choisit. Une ligne par territoire est la requête reference/tableau_ suivie de la maille.
  - Les indicateurs n’ont ni la même date, ni le même champ ; chaque maille a sa dernière date.
parametres:
  maille: { domaine: choix, valeurs: { epci: Intercommunalités, zone_emploi: Zones d’emploi, bassin: Bassins d’emploi, departement: Départements, region: Régions, academie: Académies, arrondissement: Arrondissements, comite_local: Comités locaux pour l’emploi, commune: Communes, pays: Pays }, defaut: epci, libelle: Maille }
colonnes:
  territoire: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  indicateur: { role: dimension, libelle: Nom court }
  libelle: { role: libelle, libelle: Indicateur }
  periode: { role: dimension, libelle: Période }
  valeur: { role: mesure, libelle: Valeur }
  unite: { role: libelle, libelle: "Unité (pourcent : une fraction)" }
  sources: { role: libelle, libelle: Sources }
  requete: { role: libelle, libelle: Requête }
  version: { role: libelle, libelle: Version de la requête }
si_vide: { etat: non_disponible, motif: "Aucun indicateur n’est donné à cette maille dans cet instantané." }
lecture: "« {nom} », {libelle} ({unite}), {periode} : {valeur}."
---*/
select
    i.territoire, t.nom, i.indicateur, d.libelle, i.periode,
    i.valeur, i.valeur_min, i.valeur_max, i.valeur_statut,
    d.unite, d.sources, d.requete, d.version
from publie.indicateurs as i
join reference.dictionnaire_indicateurs as d on d.indicateur = i.indicateur
join reference.territoires as t on t.territoire = i.territoire
where i.maille = $maille::VARCHAR
order by t.nom, i.territoire, i.indicateur
