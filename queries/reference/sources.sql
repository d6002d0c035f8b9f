/*---
titre: Sources
question: D’où viennent les chiffres, et que manque-t-il ?
code: R05
notes:
  - Le millésime suivant est attendu d’après le dernier lu et le rythme de son producteur, jamais d’après la date de la copie.
  - Un fichier lu peut n’apporter aucune ligne sur la région - celui d’une autre, ou un échantillon. Sans compte, on ne sait pas (liste de codes, table faite de plusieurs fichiers).
colonnes:
  source: { role: dimension, libelle: Source }
  titre: { role: dimension, libelle: Titre }
  producteur: { role: dimension, libelle: Producteur }
  licence: { role: dimension, libelle: Licence }
  millesime: { role: dimension, libelle: Millésime }
  presente: { role: dimension, libelle: Présente }
  date_fichier: { role: dimension, temps: jour, libelle: Date de la copie }
  prochaine_parution: { role: dimension, temps: mois, libelle: Millésime suivant attendu }
  lignes_lues: { role: mesure, unite: lignes, libelle: Lignes lues }
  lignes_retenues: { role: mesure, unite: lignes, libelle: Lignes retenues }
  lignes_rejetees: { role: mesure, unite: lignes, libelle: Lignes rejetées }
  lignes_region: { role: mesure, unite: lignes, libelle: Lignes publiées sur la région }
  territoires_region: { role: mesure, unite: territoires, libelle: Territoires de la région concernés }
  fichiers: { role: dimension, libelle: Fichiers }
  acces: { role: dimension, libelle: D’où vient le fichier }
  apport: { role: dimension, libelle: Ce qu’elle apporte }
  ajout: { role: dimension, libelle: Comment l’ajouter }
  adresse: { role: dimension, libelle: Adresse }
  synthetique: { role: dimension, libelle: Synthétique }
  referentiel: { role: dimension, libelle: "Référentiel, codes et contours" }
lecture: "{titre} ({producteur}), millésime {millesime}."
---*/
select
    source, titre, producteur, licence, millesime, presente, date_fichier::VARCHAR as date_fichier, prochaine_parution,
    lignes_lues, lignes_retenues, lignes_rejetees, lignes_region, territoires_region, fichiers, acces, apport, ajout, adresse, synthetique, referentiel
from reference.sources
order by presente desc, titre, source
