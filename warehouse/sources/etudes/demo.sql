-- Invented studies, in the template: of the region, of its largest town, of an occupation, a course and a sector.
--> service/etudes_2025.csv
select auteur, organisme || if(organisme like 'Université%', '', ' (démonstration)') as organisme, annee, titre || ' (démonstration)' as titre,
  'https://exemple.invalid/etudes/' || page as lien, constat, territoire, theme, metier, formation, filiere
from (values
  (null, 'Observatoire régional de l’emploi', 2024, 'Ce que disent les employeurs de la région', 'employeurs',
    'Les employeurs interrogés placent le manque de candidats avant le manque de compétences.', 'region:53', 'recrutement', null, null, null),
  ('A. Exemple et B. Modèle (démonstration)', 'Université inventée', 2023, 'Choisir sa formation loin de chez soi', 'choisir',
    'Les jeunes qui vivent loin d’un lycée professionnel choisissent plus souvent la formation la plus proche que celle qu’ils préféraient.',
      'region:53',
    'orientation', null, null, null),
  (null, 'Agence d’urbanisme inventée', 2022, 'Travailler en ville, se loger ailleurs', 'loger',
    'Le logement est le premier motif de refus d’une offre parmi les moins de trente ans interrogés.', 'commune:35238', 'emploi', null, null, null),
  (null, 'Branche de l’aide à domicile', 2024, 'Rester aide à domicile', 'aide-a-domicile',
    'La moitié des salariés interrogés envisagent de quitter le métier pour ses horaires, non pour son salaire.', 'region:53', 'métier',
      'fap2021:T2A60', null, null),
  ('C. Essai (démonstration)', null, 2021, 'Apprendre à cuisiner', 'cuisine',
    'Les apprentis cuisiniers qui changent d’employeur vont plus souvent au bout de leur contrat que ceux qui ne le peuvent pas.', null,
      'apprentissage', null,
    'cfd:50022146', null),
  (null, 'Fédération du bâtiment', 2025, 'Rénover avec qui ?', 'renover',
    'Les entreprises interrogées refusent des chantiers de rénovation faute de chefs d’équipe.', 'region:53', 'recrutement', null, null, 'batiment')
) as t(auteur, organisme, annee, titre, page, constat, territoire, theme, metier, formation, filiere)
