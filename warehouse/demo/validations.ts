/** Certifying body, certification, title, admissible files of the region in a year, European level. */
export const VALIDATIONS: readonly [
  body: string,
  certification: string,
  title: string,
  yearly: number,
  level: number
][] = [
  ['Éducation nationale', 'rncp:90101', 'CAP de démonstration, petite enfance', 210, 3],
  ['Éducation nationale', 'rncp:90102', 'BTS de démonstration, gestion', 150, 5],
  ['Éducation nationale', 'rncp:90103', 'Bac pro de démonstration, commerce', 64, 4],
  ['Éducation nationale', 'rncp:90104', 'BTS de démonstration, rare', 4, 5],
  ['Emploi', 'rncp:90111', 'Titre professionnel de démonstration, services', 130, 3],
  ['Emploi', 'rncp:90112', 'Titre professionnel de démonstration, bâtiment', 22, 3],
  ['Santé et affaires sociales', 'rncp:90121', 'Aide-soignant (démonstration)', 190, 4],
  ['Santé et affaires sociales', 'rncp:90122', 'Éducateur (démonstration)', 85, 6],
  ['Agriculture', 'rncp:90131', 'Brevet agricole de démonstration', 3, 3]
];
