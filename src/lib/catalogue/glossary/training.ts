import type { GlossaryEntry } from './entry.ts';

/** Initial and continuing training, and what becomes of those who leave it. */
export const TRAINING_TERMS = {
  'première année': {
    sens: 'Élèves qui entrent dans la formation : première année d’un CAP, d’un bac professionnel ou d’un BTS.',
    formes: ['première année', 'effectif en entrée', 'élèves en entrée']
  },
  capacité: {
    sens: 'Places théoriques d’une formation à son entrée (Affelnet, Parcoursup).',
    regle: 'En apprentissage, les régions ne fixent plus de places depuis la loi de 2018 : la capacité est sans objet.'
  },
  'taux de pression': {
    sens: 'Nombre de premiers vœux pour une place, sur les formations dont les vœux et la capacité sont connus.',
    formule: 'Σ premiers vœux / Σ capacités',
    source: 'Orion, glossaire',
    regle:
      'Sans les BTS, dont les vœux ne sont pas classés ; dénominateur restreint aux lignes dont les vœux sont connus.',
    formes: ['taux de pression', 'pression']
  },
  'taux de demande': {
    sens: 'Candidatures Parcoursup, non classées, pour une place de BTS.',
    formule: 'Σ candidatures / Σ places',
    source: 'Orion, glossaire'
  },
  'taux de remplissage': {
    sens: 'Élèves en entrée rapportés aux places, pour la même formation et la même rentrée.',
    formule: 'Σ effectif en entrée / Σ capacité, là où les deux sont connus',
    source: 'Orion, glossaire',
    formes: ['taux de remplissage', 'remplissage']
  },
  'taux d’occupation': {
    sens: 'Part des places prises d’une session de formation continue.',
    formule: '(places − places restantes) / places'
  },
  InserJeunes: {
    sens: 'Dispositif de la Depp et de la Dares qui suit, par rapprochement de fichiers, les sortants de la voie professionnelle et de l’apprentissage.',
    regle:
      'Deux promotions réunies ; moins de 5 sortants : absent ; moins de 20 : non publiable. Depuis le cumul 2022-2023, tout l’emploi salarié en France est compté, sauf chez les particuliers employeurs ; l’emploi non salarié et l’emploi à l’étranger ne le sont pas.',
    source: 'Depp et Dares'
  },
  InserSup: { sens: 'Suivi, par rapprochement de fichiers, des diplômés de l’enseignement supérieur.', source: 'Sies' },
  sortant: { sens: 'Personne inscrite en dernière année qui n’est plus en formation l’année suivante.' },
  'taux d’insertion': {
    sens: 'Part des sortants en emploi salarié six mois après (douze, dix-huit ou vingt-quatre selon l’horizon), quel que soit le métier : ce n’est pas une part en emploi dans le métier appris.',
    formule: 'sortants en emploi salarié k mois après / sortants',
    source: 'Depp et Dares, InserJeunes',
    regle: 'Non montré sous 20 sortants. Employeurs publics comptés à partir des sortants de 2022 : rupture de série.',
    formes: ['taux d’insertion', 'insertion', 'taux d’emploi', 'emploi à 6 mois', 'emploi à k mois']
  },
  'taux de poursuite': {
    sens: 'Part de l’effectif terminal qui se réinscrit l’année suivante, redoublement compris.',
    formule: 'poursuivants / effectif terminal',
    source: 'Orion, glossaire',
    formes: ['taux de poursuite', 'poursuite']
  },
  'devenir favorable': {
    sens: 'Part des élèves d’année terminale qui poursuivent des études ou ont un emploi salarié six mois après.',
    formule: '(poursuivants + en emploi à 6 mois) / effectif terminal',
    source: 'Orion, glossaire',
    regle: 'Non montré sous 20 élèves.'
  },
  quadrant: {
    sens: 'Place d’une formation par rapport à la moyenne régionale du même diplôme, de la même voie et des mêmes promotions, pour l’emploi et pour la poursuite : les deux au-dessus, un seul, ou aucun.',
    source: 'Orion, glossaire',
    regle: 'Une place dont l’écart n’est pas significatif ne se commente pas.'
  },
  'valeur ajoutée': {
    sens: 'Taux d’emploi observé d’un établissement moins celui qu’on attendrait d’élèves de même profil.',
    source: 'Depp',
    regle: 'Publiée par le producteur, jamais recalculée.'
  },
  'contrat interrompu': {
    sens: 'Contrat d’apprentissage qui prend fin avant son terme, quels qu’en soient la cause et l’auteur ; l’apprenti a pu en signer un autre.',
    formes: ['contrat interrompu', 'rupture de contrat']
  },
  'taux d’accès à la formation': {
    sens: 'Part des demandeurs d’emploi qui entrent en formation. Deux séries officielles existent et ne se comparent pas.',
    formule:
      'A : entrées en formation / chômeurs au sens du BIT, moyenne de l’année ; B : part des personnes au chômage un mois au moins dans l’année qui sont entrées en formation',
    source: 'Dares Analyses 2013-027 (A) ; Dares Résultats 2019-009 (B)',
    formes: ['taux d’accès à la formation', 'taux d’accès']
  },
  'retour à l’emploi': {
    sens: 'Emploi salarié d’un mois au moins, contrat aidé ou création d’entreprise dans les six mois qui suivent la formation ; publié par cinquième.',
    source: 'France Travail',
    regle: 'Donné à partir de 60 sortants.'
  },
  'place vacante': {
    sens: 'Place d’entrée que personne n’occupe au constat de rentrée, formation par formation.',
    regle: 'La capacité est théorique.',
    formes: ['place vacante', 'places vacantes']
  },
  'à questionner': {
    sens: 'Formation qui a, dans la liste « ouvrir, conforter, questionner », deux signes contre de plus que pour, sans demande forte.',
    regle: 'C’est une question à poser, pas une conclusion.',
    formes: []
  },
  'places accessibles': {
    sens: 'Places à portée d’un lieu, partagées entre les jeunes qui peuvent y prétendre : une place vaut moins quand elle est loin, ou disputée.',
    source: 'méthode 2SFCA',
    formes: ['places accessibles']
  },
  'indice d’équité': {
    sens: 'Poids d’un groupe parmi les entrants en formation, rapporté à son poids parmi les demandeurs inscrits. Sous 1, il y pèse moins.',
    formule: '(entrées du groupe / entrées) / (demandeurs du groupe / demandeurs)'
  },
  trajectoire: { sens: 'Droite du point de départ d’un objectif à sa cible : ce qui est attendu à une date donnée.' },
  '2SFCA': {
    sens: 'Aire de chalandise flottante à deux temps : places qu’un habitant peut atteindre, partagées avec tous ceux qui peuvent les atteindre aussi, les plus proches pesant plus.',
    formule:
      'R d’un lieu = places / Σ demande à portée × f(km) ; accessibilité d’une cellule = Σ R des lieux à portée × f(km)',
    source: 'Luo et Wang, 2003 ; Dai, 2010, pour la décroissance gaussienne'
  },
  'couverture de population': {
    sens: 'Part des habitants à une distance donnée, au plus, d’un lieu.',
    formule: 'habitants des cellules à T km au plus d’un lieu / habitants'
  },
  passage: {
    sens: 'Lien entre deux nomenclatures, avec le poids de chaque arrivée : une formation mène à plusieurs métiers, un métier a plusieurs formations.',
    regle: 'Ce qui manque à 1 n’est relié à rien : il ne se répartit pas.'
  },
  NSF: { sens: 'Nomenclature des spécialités de formation.', source: 'Insee' },
  RNCP: { sens: 'Répertoire national des certifications professionnelles.', source: 'France compétences' },
  Formacode: { sens: 'Thésaurus de la formation, qui indexe le contenu des actions.', source: 'Centre Inffo' },
  LHEO: {
    sens: 'Langage harmonisé d’échange sur l’offre de formation : le format dans lequel les Carif-Oref transmettent leur catalogue.',
    source: 'réseau des Carif-Oref'
  },
  VAE: {
    sens: 'Validation des acquis de l’expérience : obtention d’une certification par un jury au vu de ce qu’on a exercé.',
    formes: ['VAE', 'validation des acquis de l’expérience']
  },
  CPRDFOP: {
    sens: 'Contrat de plan régional de développement des formations et de l’orientation professionnelles : la Région et l’État y arrêtent, avec leurs partenaires, les priorités de la formation et de l’orientation dans la région.',
    source: 'code de l’éducation, article L. 214-13'
  },
  PRIC: {
    sens: 'Pacte régional d’investissement dans les compétences : convention de l’État et d’une Région qui finance la formation des personnes en recherche d’emploi, les moins qualifiées d’abord.'
  },
  'Certif Info': {
    sens: 'Référentiel des certifications du réseau des Carif-Oref : diplômes, titres, certificats, avec leurs codes dans les autres nomenclatures.',
    source: 'réseau des Carif-Oref',
    formes: ['Certif Info', 'Certifinfo']
  },
  CQP: {
    sens: 'Certificat de qualification professionnelle : certification créée et délivrée par une branche professionnelle. Il peut être inscrit au RNCP.',
    formes: ['CQP', 'certificat de qualification professionnelle']
  },
  CPF: {
    sens: 'Compte personnel de formation : droits en euros, attachés à la personne.',
    formes: ['CPF', 'compte personnel de formation']
  }
} as const satisfies Readonly<Record<string, GlossaryEntry>>;
