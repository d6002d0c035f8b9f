/*---
titre: Poids d’une filière dans chaque territoire
question: Où une filière pèse-t-elle dans les projets de recrutement ?
code: G19
publics: [planificateurs, analystes]
enquete: true
formule: part = projets des métiers de la filière / projets du territoire, tous métiers
champ: Familles de métiers (FAP 2021) du contour de la filière ; établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre.
notes:
  - L’enquête compte des projets de recrutement déclarés, quelle que soit l’activité de l’employeur.
  - Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans la somme. D’un bassin qui déborde de la région, tous les projets sont comptés.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Dans }
  filiere: { domaine: filieres, defaut: batiment, sujet: true, libelle: Filière }
  niveau: { domaine: choix, valeurs: { bassin: Bassins d’emploi, departement: Départements, region: Régions }, defaut: bassin, libelle: Découpage }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
colonnes:
  lieu: { role: territoire, libelle: Territoire }
  nom: { role: dimension, libelle: Nom }
  projets: { role: mesure, unite: projets, libelle: Projets de la filière }
  projets_difficiles: { role: mesure, unite: projets, libelle: Dont jugés difficiles }
  total: { role: mesure, unite: projets, libelle: "Projets, tous métiers" }
  part: { role: taux, de: [projets, total], partie: true, libelle: Part des projets du territoire }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, libelle: Part jugée difficile }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: part, y: nom }
si_vide: { etat: non_disponible, motif: "Le contour de cette filière n’a pas de métier en FAP 2021, ou l’enquête n’a pas de ligne pour eux à ce découpage." }
lecture: "À {nom}, {projets projet de recrutement|projets de recrutement} dans les métiers de la filière en {annee}, soit {part} des projets du territoire."
---*/
with dedans as (
    select t.territoire, t.nom
    from reference.territoires as t
    where t.maille = $niveau::VARCHAR
        and ($territoire::VARCHAR = 'pays:FR' or t.territoire = $territoire::VARCHAR or exists (
            select 1 from reference.appartenances as a join reference.appartenances as b using (commune)
            where a.territoire = t.territoire and b.territoire = $territoire::VARCHAR
        ))
)
select
    dedans.territoire as lieu, dedans.nom,
    f.projets, f.projets_min, f.projets_max, f.projets_statut,
    f.projets_difficiles, f.projets_difficiles_min, f.projets_difficiles_max, f.projets_difficiles_statut,
    f.total, f.total_min, f.total_max, f.total_statut,
    f.reprojete
from dedans
join projets_des_filieres($annee::INTEGER) as f on f.territoire = dedans.territoire and f.regroupement = $filiere::VARCHAR
order by f.projets_min / f.total_max desc, dedans.nom, dedans.territoire
