/**
 * Familiar names of occupations, with the name that the ROME or the FAP has (« toubib : médecin »). Read as
 * `acronyms.ts`. The beginning of a name (« kiné », « éduc ») needs no line.
 */
export const FAMILIAR_NAMES: Readonly<Record<string, string>> = {
  'nounou, nourrice, gardienne d’enfants, baby-sitter, babysitter': 'assistant maternel, garde d’enfants',
  toubib: 'médecin',
  'généraliste, docteur': 'médecin généraliste, médecin',
  'prof, enseignant': 'professeur, enseignant',
  'maîtresse d’école, maître d’école, instit, instituteur, professeur des écoles':
    'professeur des écoles, enseignant des écoles, instituteur',
  pion: 'surveillant, assistant d’éducation',
  'mécano, garagiste': 'mécanicien automobile, mécanicien',
  auto: 'automobile',
  'mécanique auto, mécanique automobile, réparation auto, réparation automobile':
    'maintenance des véhicules, mécanique automobile, réparation automobile',
  'banquier, banquière': 'conseiller bancaire, employé de banque, cadre de banque',
  'assureur, assureuse': 'agent d’assurance, conseiller en assurances, assurances',
  moto: 'motocycle',
  'routier, camionneur, chauffeur poids lourd, chauffeur PL, conducteur PL':
    'conducteur de poids lourd, conducteur routier, chauffeur routier',
  'car scolaire, autocar, car': 'transport en commun, bus, autocar',
  'chauffeur, conducteur': 'conducteur, chauffeur',
  'femme de ménage, homme de ménage, technicien de surface, agent de ménage':
    'agent d’entretien, nettoyeur, employé de ménage',
  'agent d’entretien': 'agent de propreté, nettoyeur de locaux',
  'éboueur, ripeur': 'agent de collecte des déchets',
  'flic, policier': 'agent de police, gardien de la paix, policier',
  pompier: 'sapeur-pompier, pompier',
  'vigile, agent de sécu': 'agent de sécurité',
  'caissière, caissier, hôtesse de caisse': 'caissier, hôte de caisse',
  'infirmière, infirmier': 'infirmier, infirmier en soins généraux',
  'menuisier, menuisière': 'menuisier, ouvrier en menuiserie',
  'infirmière libérale, infirmier libéral': 'infirmier libéral, infirmier',
  'dame de cantine, cantinière, cantine': 'agent de restauration, aide de cuisine',
  'plongeur, plonge': 'plongeur en restauration',
  'cuistot, chef cuistot': 'cuisinier',
  'serveur, serveuse': 'serveur en restauration, serveur',
  'barman, barmaid': 'barman',
  'paysan, fermier, cultivateur': 'agriculteur, exploitant agricole',
  'jardinier paysagiste, jardinier': 'jardinier, ouvrier paysagiste',
  'marin pêcheur, pêcheur': 'marin pêcheur, matelot à la pêche',
  'développeur, codeur, programmeur': 'développeur informatique, développeur, développement en informatique',
  'informaticien, informaticienne': 'technicien informatique, ingénieur informatique, informaticien',
  'secrétaire, assistante administrative': 'secrétaire',
  'comptable, compta': 'comptable',
  'maths, math': 'mathématiques',
  'kiné, kinésithérapeute': 'masseur-kinésithérapeute',
  'ortho, orthophoniste': 'orthophoniste',
  'psy, psychologue': 'psychologue',
  'véto, vétérinaire': 'vétérinaire',
  'croque-mort': 'agent funéraire, porteur funéraire',
  'coiffeuse, coiffeur': 'coiffeur',
  'ouvrier, ouvrière': 'ouvrier, agent de fabrication, opérateur',
  'soudeur, soudeuse': 'soudeur',
  'abattoir, tueur': 'abattage, abattoir',
  'aide ménagère, auxiliaire de vie, aide à domicile': 'aide à domicile, auxiliaire de vie',
  'personnes âgées, seniors dépendants': 'personnes âgées, personnes dépendantes'
};
