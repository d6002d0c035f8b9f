/**
 * Acronyms and short forms of the field, each with its words, for what is not a request of the catalogue (occupations, courses, sectors,
 * skills): what the requests themselves mean is in `synonyms.ts`. Left and right as there: what is typed, separated by commas; what it
 * stands for, alternatives separated by commas. Initials that a label itself gives (« BTS MCO ») need no line.
 */
export const ACRONYMS: Readonly<Record<string, string>> = {
  // Occupations: names of diplomas of the State and of conventions
  AS: 'aide-soignant',
  ASH: 'agent de service hospitalier, agent des services hospitaliers',
  AES: 'accompagnant éducatif et social',
  AESH: 'accompagnant des élèves en situation de handicap',
  ATSEM: 'agent territorial spécialisé des écoles maternelles, agent spécialisé des écoles maternelles',
  AVS: 'auxiliaire de vie sociale',
  AMP: 'aide médico-psychologique',
  IDE: 'infirmier',
  IADE: 'infirmier anesthésiste',
  IBODE: 'infirmier de bloc opératoire',
  ADVF: 'assistant de vie aux familles',
  TISF: 'technicien de l’intervention sociale et familiale',
  ASS: 'assistant de service social',
  CESF: 'conseiller en économie sociale et familiale',
  EJE: 'éducateur de jeunes enfants',
  ME: 'moniteur éducateur',
  MNS: 'maître nageur sauveteur',
  CIP: 'conseiller en insertion professionnelle',
  CPE: 'conseiller principal d’éducation',
  ADV: 'administration des ventes',
  RH: 'ressources humaines',
  DRH: 'directeur des ressources humaines',
  DAF: 'directeur administratif et financier',
  VRP: 'voyageur représentant placier',
  CVC: 'chauffage ventilation climatisation, climatisation',
  'PL, SPL': 'poids lourd',
  VL: 'automobile, véhicule léger',
  VUL: 'véhicule léger',
  HGV: 'poids lourd',
  'CACES, cariste': 'cariste, chariot',
  CNC: 'commande numérique',
  QHSE: 'qualité hygiène sécurité environnement',
  'IT, SI': 'informatique, systèmes d’information',
  // Sectors
  'IAA, agro, agroalimentaire': 'agroalimentaire, industrie agroalimentaire, industrie alimentaire',
  BTP: 'bâtiment, travaux publics',
  TP: 'travaux publics',
  ESS: 'économie sociale et solidaire',
  HCR: 'hôtellerie restauration',
  'TIC, NTIC': 'numérique, informatique'
};
