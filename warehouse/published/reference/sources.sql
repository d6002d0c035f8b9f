/*---
description: Chaque source connue, présente ou non, avec ce qu'elle apporte et comment l'ajouter
tri: [source]
hors_empreinte: [date_fichier]
colonnes:
  source: Nom court
  titre: Titre donné par le producteur
  producteur: Organisme producteur
  licence: Licence de réutilisation
  adresse: Page du producteur
  millesime: Millésime, ou premier et dernier
  fichiers: Fichiers lus
  date_fichier: Date de la copie la plus récente d'un de ses fichiers ; ne dit rien de l'âge des données
  lignes_lues: Lignes lues dans les fichiers
  lignes_retenues: Lignes gardées
  lignes_rejetees: Lignes refusées par les règles de la source
  presente: Au moins un fichier a été lu
  synthetique: Écrite par la démonstration
  facultative: L'entrepôt reste utile sans elle
  referentiel: Donne des codes, des libellés ou des lieux aux autres sources
  apport: Ce qu'elle apporte
  ajout: Quel fichier apporter, et d'où
  mois_entre_parutions: Mois entre deux parutions chez le producteur ; vide quand il n'a pas de rythme
  vie_mois: Mois après le millésime pendant lesquels une page en parle au présent ; vide quand il se lit comme il est publié, quel que soit son âge
  prochaine_parution: Mois (AAAA-MM) où est attendu le millésime qui suit le dernier lu ; vide sans rythme ou sans date de millésime
  acces: D'où vient son fichier - ouvert (publié), convention (reçu sous accord), region (rempli ou sorti de ses outils par la Région ou un opérateur)
  lignes_region: Lignes publiées sur un territoire de la région qui reposent sur elle ; 0 quand elle a été lue et n'apporte rien ici ; vide pour une liste de codes, ou quand ses tables ne disent pas d'où vient chaque ligne
  territoires_region: Territoires de la région sur lesquels portent ces lignes
  regions_sans_ligne: Dans un instantané de France, les régions (codes typés, séparés par une espace) dont elle ne dit rien ; vide quand elle les a toutes
---*/
select source, titre, producteur, licence, adresse, millesime, fichiers, date_fichier,
  lignes_lues, lignes_lues - lignes_rejetees as lignes_retenues, lignes_rejetees,
  presente, synthetique, facultative, referentiel, apport, ajout, mois_entre_parutions, prochaine_parution, vie_mois, acces,
  null::bigint as lignes_region, null::bigint as territoires_region, null::varchar as regions_sans_ligne
from meta.sources
