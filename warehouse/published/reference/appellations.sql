/*---
description: Noms qui ont changé - institutions, dispositifs, nomenclatures - avec la date et l'effet sur les séries
tri: [domaine, ancien]
colonnes:
  domaine: institution, dispositif, nomenclature ou statistique
  ancien: Nom d'avant
  nouveau: Nom d'aujourd'hui
  depuis: Année ou mois (AAAA ou AAAA-MM) du changement ; vide quand les deux noms ont cours, ou faute de date sûre
  rupture: Les séries d'avant et d'après ne se comparent pas telles quelles
  effet: Ce qui change pour qui lit une série
---*/
select * from (values
  ('institution', 'Pôle emploi', 'France Travail', '2024', false, 'Mêmes fichiers, autre nom de producteur.'),
  ('institution', 'OPCA', 'OPCO', '2019', false, 'Périmètres de branches redessinés : une série par opérateur ne traverse pas 2019.'),
  ('institution', 'FONGECIF et OPACIF', 'Transitions Pro', '2020', true, 'Autre périmètre, autre dispositif financé.'),
  ('institution', 'CNEFOP, CNCP et FPSPP', 'France compétences', '2019', false, 'Le répertoire des certifications change d''éditeur.'),
  ('institution', 'DIRECCTE', 'DREETS', '2021-04', false, 'DRIEETS en Île-de-France, DEETS outre-mer.'),
  ('institution', 'ACOSS', 'Urssaf Caisse nationale', '2021', false, 'Mêmes fichiers, autre nom de producteur.'),
  ('institution', 'CREFOP', 'CREFOP, avec à ses côtés le comité régional pour l''emploi', '2024-07', false,
      'Le CREFOP demeure ; le comité régional pour l''emploi peut siéger en son sein ; des comités départementaux et locaux sont créés (décret 2024-560).'),
  ('dispositif', 'CIF', 'projet de transition professionnelle', '2019', true, 'Autre droit, autres conditions.'),
  ('dispositif', 'Pro-A et Transco', 'période de reconversion', '2026', true, 'Deux dispositifs réunis en un.'),
  ('dispositif', 'GPEC', 'GEPP', '2017', false, 'Dans les entreprises ; on dit aussi GPECT d''un territoire.'),
  ('dispositif', 'APB', 'Parcoursup', '2018', true,
      'Admission Post-Bac ; les vœux ne sont plus classés : une demande par place ne se compare pas d''un système à l''autre.'),
  ('dispositif', 'Garantie jeunes', 'contrat d''engagement jeune (CEJ)', '2022-03', true,
      'Public plus large ; les missions locales n''en sont plus les seuls opérateurs.'),
  ('dispositif', 'SPO', 'SPRO', '2014', false, 'Le service public de l''orientation devient régional : la Région le coordonne (loi du 5 mars 2014).'),
  ('dispositif', 'ZRR', 'France ruralités revitalisation', '2024-07', true, 'Autre liste de communes.'),
  ('nomenclature', 'Inventaire', 'Répertoire spécifique', '2019', true, 'Les fiches ont été réexaminées, pas reprises.'),
  ('nomenclature', 'niveau V', 'niveau 3', '2019', false, 'CAP, BEP.'),
  ('nomenclature', 'niveau IV', 'niveau 4', '2019', false, 'Baccalauréat.'),
  ('nomenclature', 'niveau III', 'niveau 5', '2019', false, 'BTS, DUT.'),
  ('nomenclature', 'niveaux II et I', 'niveaux 6 à 8', '2019', false, 'Licence, master, doctorat : deux anciens niveaux en font trois.'),
  ('nomenclature', 'mention complémentaire', 'certificat de spécialisation', '2023', false, 'Mêmes formations.'),
  ('nomenclature', 'LHEO 2.2', 'LHEO 2.3', null, false, 'Les deux se lisent.'),
  ('nomenclature', 'FAP 2009', 'FAP 2021', null, true, 'Tensions et BMO se suivent dans une nomenclature à la fois.'),
  ('nomenclature', 'PCS 2003', 'PCS 2020', null, true,
      'Les professions sont recodées : une série par profession ne passe pas de l''une à l''autre sans table de passage.'),
  ('nomenclature', 'ROME v3', 'ROME 4.0', null, false, 'Compétences réécrites ; les deux se lisent, côte à côte.'),
  ('nomenclature', 'NAF rév. 2', 'NAF 2025', '2027', true, 'Aucune spécialisation ni évolution ne croise les deux.'),
  ('statistique', 'DADS', 'DSN', '2017', true, 'La source des effectifs salariés change.'),
  ('statistique', 'catégories A à E', 'catégories A à G', '2025-01', true,
      'F (social) et G (attente) existent, A augmente par construction : aucune série de demandeurs d''emploi ne traverse janvier 2025, sauf hors RSA et jeunes.')
) as t(domaine, ancien, nouveau, depuis, rupture, effet)
