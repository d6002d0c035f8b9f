/*---
titre: Inadéquation géographique des offres et des demandeurs
question: Les offres sont-elles là où sont les demandeurs d’emploi ?
code: G30
formule: Duncan D = ½ Σ |offres de la zone / offres − demandeurs de la zone / demandeurs|, sur les zones de la région
champ: Offres déposées à France Travail sur douze mois ; demandeurs d’emploi de la catégorie nommée, moyenne des mêmes douze fins de mois, selon le métier recherché. Données brutes.
notes:
  - L’indice est la part des offres (ou des demandeurs) qui devraient changer de zone pour que les deux répartitions soient les mêmes, de 0 à 1.
  - Il dépend du découpage - ne comparez que des indices des mêmes zones. Les offres et les demandeurs d’une zone voisine ne comptent pas, même tout près. Une zone qui dépasse la région est comptée entière.
  - Les parts se rapportent à la somme des zones, non au total de la région, pour que chacune des deux répartitions fasse cent.
  - Une case de moins de cinq vaut de 0 à 4 - l’indice est alors encadré, d’au plus h/(B + h) autour de sa valeur basse (B demandeurs diffusés, h au plus de cachés) ; ce n’est pas une erreur de sondage.
  - Les douze mois ne franchissent pas janvier 2025, où les catégories changent de contenu. Les offres collectées ne sont qu’une partie des offres.
parametres:
  maille: { domaine: choix, valeurs: { bassin: Bassins d’emploi, departement: Départements }, defaut: bassin, libelle: Zones }
  mois: { domaine: millesimes.demandeurs_flux, defaut: dernier, libelle: Dernier mois }
  metier: { domaine: metiers.rome, valeurs: { ensemble: Ensemble des métiers }, defaut: ensemble, libelle: Métier (ROME) }
  categorie: { domaine: choix, valeurs: { A: Catégorie A, ABC: "Catégories A, B, C" }, defaut: A, sujet: true, libelle: Catégorie }
colonnes:
  territoire: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Zone }
  offres: { role: mesure, unite: offres, libelle: Offres sur douze mois }
  offres_total: { role: mesure, unite: offres, libelle: Offres des zones }
  demandeurs: { role: mesure, unite: personnes, libelle: Demandeurs de la catégorie (moyenne) }
  demandeurs_total: { role: mesure, unite: personnes, libelle: "Demandeurs de la catégorie, toutes zones (moyenne)" }
  part_offres: { role: taux, de: [offres, offres_total], partie: true, libelle: Part des offres }
  part_demandeurs: { role: taux, de: [demandeurs, demandeurs_total], partie: true, libelle: Part des demandeurs }
  ecart: { role: difference, de: [part_offres, part_demandeurs], unite: points, libelle: Écart }
  indice: { role: texte, libelle: "Indice de Duncan, en clair" }
  duncan: { role: indice, libelle: Indice de Duncan }
  duncan_bas: { role: indice, libelle: "Indice, borne basse" }
  duncan_haut: { role: indice, libelle: "Indice, borne haute" }
graphique: { type: barres, x: ecart, y: nom }
si_vide: { etat: non_disponible, motif: "Il faut douze mois d’offres et de demandeurs par zone, du même côté de janvier 2025 ; les fichiers reçus ne les ont pas pour ce métier." }
lecture: "Sur douze mois jusqu’en {mois} ({metier}, {categorie}), l’indice de Duncan entre les zones est {indice} ; le plus grand écart est dans la zone « {nom} » : {part_offres} des offres, {part_demandeurs} des demandeurs."
---*/
with zones as (
    -- Une borne s’arrondit vers le dehors.
    select *, if(marge = 0, round(duncan, 4), floor(10000 * greatest(0, duncan - marge)) / 10000) as bas,
        if(marge = 0, round(duncan, 4), ceil(10000 * least(1, duncan + marge)) / 10000) as haut
    from ecarts_offres_demandeurs($maille::VARCHAR, $mois::VARCHAR, $metier::VARCHAR, $categorie::VARCHAR)
)
select
    zones.territoire,
    territoires.nom,
    zones.offres,
    zones.offres_total,
    zones.demandeurs, zones.demandeurs_min, zones.demandeurs_max, zones.demandeurs_statut,
    zones.demandeurs_total, zones.demandeurs_total_min, zones.demandeurs_total_max, zones.demandeurs_total_statut,
    if(zones.bas = zones.haut, 'de ', 'entre ' || replace(printf('%.4f', zones.bas), '.',
        ',') || ' et ') || replace(printf('%.4f', zones.haut), '.', ',') as indice,
    if(zones.bas = zones.haut, zones.bas, null) as duncan,
    zones.bas as duncan_bas,
    zones.haut as duncan_haut
from zones
join reference.territoires as territoires on territoires.territoire = zones.territoire
order by abs(zones.offres / zones.offres_total - zones.demandeurs_min / zones.demandeurs_total_min) desc, zones.territoire
