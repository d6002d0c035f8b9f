import type { GlossaryEntry } from './entry.ts';

/** Jobs, recruitment and job seekers. */
export const EMPLOYMENT_TERMS = {
  'projet de recrutement': {
    sens: 'Embauche qu’un employeur interrogé par France Travail dit envisager dans l’année. Un projet n’est pas un recrutement effectué.',
    source: 'France Travail, enquête Besoins en main-d’œuvre (BMO)',
    formes: ['projet de recrutement', 'BMO']
  },
  'recrutement difficile': {
    sens: 'Projet que l’employeur juge, au moment de l’enquête, difficile à faire aboutir.',
    formule: 'part des difficultés = projets difficiles / projets',
    source: 'France Travail, BMO',
    formes: ['recrutement difficile', 'projet difficile']
  },
  tension: {
    sens: 'Indicateur de la Dares et de France Travail, composé des difficultés de recrutement, du rapport entre offres et demandeurs et de la rapidité de sortie des listes. La classe va de 1 à 5.',
    formule:
      '50 % part des projets jugés difficiles + 30 % offres en ligne / entrées de demandeurs de catégorie A + 20 % taux d’écoulement, chacun centré et réduit',
    source: 'Dares et France Travail, Les tensions sur le marché du travail, note méthodologique',
    regle: 'La classe publiée est reprise, jamais recalculée.'
  },
  'taux de chômage localisé': {
    sens: 'Part des chômeurs, au sens du Bureau international du travail, dans la population active d’un territoire. L’Insee l’estime par trimestre pour les zones d’emploi, les départements et les régions. Il ne se calcule pas avec les demandeurs d’emploi inscrits.',
    formule: 'chômeurs estimés / population active estimée au lieu de résidence',
    source: 'Insee, taux de chômage localisés',
    regle: 'Le taux publié est repris, jamais recalculé ni moyenné.',
    formes: ['taux de chômage', 'taux de chômage localisé']
  },
  'intensité de recrutement': {
    sens: 'Projets de recrutement pour un emploi existant du même métier.',
    formule: 'projets / emplois du métier, même nomenclature, même territoire'
  },
  GPECT: {
    sens: 'Gestion prévisionnelle des emplois et des compétences à l’échelle d’un territoire. Dans une entreprise, la GPEC s’appelle, depuis 2017, gestion des emplois et des parcours professionnels (GEPP).',
    formes: ['GPECT', 'GPEC', 'GEPP']
  },
  RSA: {
    sens: 'Revenu de solidarité active. Depuis janvier 2025, ses demandeurs et ses bénéficiaires sont inscrits à France Travail, ce qui rompt les séries de demandeurs d’emploi.',
    source: 'loi du 18 décembre 2023 pour le plein emploi',
    formes: ['RSA', 'revenu de solidarité active']
  },
  FAP: {
    sens: 'Familles professionnelles : nomenclature de métiers de la Dares, qui rapproche les professions de l’Insee et les fiches ROME. Celles de 2009 et de 2021 ne se correspondent pas une à une.',
    source: 'Dares',
    formes: ['FAP', 'famille professionnelle']
  },
  ROME: {
    sens: 'Répertoire opérationnel des métiers et des emplois de France Travail : fiches de métiers, avec leurs appellations et leurs compétences.',
    source: 'France Travail'
  },
  NAF: {
    sens: 'Nomenclature d’activités française : elle classe les établissements par leur activité principale, en plusieurs niveaux (A17, A38, A88).',
    source: 'Insee'
  },
  PCS: { sens: 'Nomenclature des professions et catégories socioprofessionnelles.', source: 'Insee' },
  'demandeur d’emploi inscrit': {
    sens: 'Personne inscrite à France Travail à la fin du mois. Le fichier ne précise pas la catégorie ; les valeurs sont arrondies à la dizaine.',
    regle:
      'Depuis janvier 2025 s’inscrivent aussi tous les demandeurs du RSA : les séries d’avant et d’après ne se comparent pas sans précaution.',
    formes: ['demandeur d’emploi inscrit', 'demandeur d’emploi', 'demandeur inscrit']
  },
  'catégorie A': {
    sens: 'Demandeurs d’emploi tenus de chercher un emploi et sans aucune activité dans le mois. En B et C, ils ont travaillé une partie du mois.',
    source: 'Dares et France Travail'
  },
  'chômeur au sens du BIT': {
    sens: 'Personne sans emploi dans la semaine, disponible et en recherche active, selon le Bureau international du travail. Ce n’est pas la même chose qu’une personne inscrite.',
    source: 'Insee, enquête Emploi'
  },
  'taux d’écoulement': {
    sens: 'Part des demandeurs qui sortent des listes dans le mois, quel qu’en soit le motif : une sortie n’est pas toujours un emploi.',
    formule: 'sorties du mois / (inscrits à la fin du mois précédent + entrées du mois)',
    source: 'Dares',
    formes: ['taux d’écoulement', 'écoulement']
  },
  'actif occupé': {
    sens: 'Personne qui a un emploi, comptée là où elle habite ; l’emploi est compté là où l’on travaille.',
    source: 'Insee, recensement'
  },
  'indice de spécificité': {
    sens: 'Part d’une activité dans le territoire, rapportée à sa part dans la référence. 1 : autant qu’ailleurs ; 2 : deux fois plus présente.',
    formule: '(emploi de l’activité / emploi, dans le territoire) / (emploi de l’activité / emploi, dans la référence)',
    source: 'Insee, H2013/01, chapitre II.4',
    formes: ['indice de spécificité', 'spécificité']
  },
  'indice de Krugman': {
    sens: 'Spécialisation d’un territoire : 0, même structure d’emploi que la référence ; 1, aucune activité commune.',
    formule: '½ × Σ |part locale de l’activité − sa part dans la référence|',
    source: 'Insee, H2013/01 (Krugman l’écrit sans ½)',
    formes: ['Krugman']
  },
  'indice de Herfindahl': {
    sens: 'Concentration de l’emploi sur quelques activités : 1 quand une seule le porte tout.',
    formule: 'H = Σ part² ; normalisé (H − 1/n) / (1 − 1/n) ; nombre équivalent 1/H',
    formes: ['Herfindahl']
  },
  'indice de Duncan': {
    sens: 'Dissemblance de deux répartitions : part de l’une qu’il faudrait déplacer pour obtenir l’autre.',
    formule: '½ × Σ |part dans le premier groupe − part dans le second|',
    source: 'Duncan et Duncan, 1955',
    formes: ['Duncan']
  },
  'effet structurel': {
    sens: 'Ce que l’évolution de l’emploi doit à la présence d’activités qui croissent plus, ou moins, que l’ensemble dans la référence.',
    formule: 'Σ emploi de départ × (croissance de l’activité dans la référence − croissance de la référence)',
    source: 'Insee, H2018/01',
    formes: ['effet structurel', 'structurel']
  },
  'effet résiduel': {
    sens: 'Ce que l’évolution de l’emploi ne doit ni à la tendance, ni aux activités présentes. Il a plusieurs causes possibles : ce n’est pas un mérite local.',
    formule: 'Σ emploi de départ × (croissance locale de l’activité − sa croissance dans la référence)',
    source: 'Insee, H2018/01',
    regle: 'Tendance, effet structurel et effet résiduel s’additionnent à l’évolution exacte.',
    formes: ['effet résiduel', 'résiduel']
  },
  'concentration d’emploi': {
    sens: 'Emplois offerts sur place pour cent actifs occupés qui y habitent. Sous 100, territoire résidentiel ; au-dessus, pôle d’emploi.',
    formule: 'emplois au lieu de travail / actifs occupés résidents × 100',
    source: 'Insee'
  },
  autocontenance: {
    sens: 'Part des actifs occupés du territoire qui y travaillent aussi.',
    formule: 'résidents qui travaillent sur place / actifs occupés résidents'
  },
  'taux de féminisation': {
    sens: 'Part des emplois occupés par des femmes. Un métier est dit mixte entre 40 et 60 %.',
    formule: 'femmes / (femmes + hommes)',
    formes: ['taux de féminisation', 'féminisation']
  },
  'ratio de renouvellement': {
    sens: 'Emplois des 55 ans et plus pour un emploi de moins de 30 ans : au-dessus de 1, les départs à venir dépassent la relève présente.',
    formule: 'emplois des 55 ans et plus / emplois des moins de 30 ans'
  },
  'postes à pourvoir': {
    sens: 'Emplois créés et départs en fin de carrière d’un métier, projetés sur la période.',
    formule: 'créations nettes + départs en fin de carrière',
    source: 'France Stratégie et Dares, Les métiers en 2030',
    formes: ['poste à pourvoir']
  },
  'déséquilibre potentiel': {
    sens: 'Écart entre les postes à pourvoir et les jeunes débutants attendus dans le métier, avant toute mobilité.',
    formule: 'postes à pourvoir − jeunes débutants',
    source: 'France Stratégie et Dares, Les métiers en 2030'
  },
  'taux de rotation': {
    sens: 'Mouvements de main-d’œuvre de l’année rapportés à l’effectif.',
    formule: '½ × (entrées + sorties) / effectif moyen',
    formes: ['taux de rotation', 'rotation']
  },
  'déclaration d’embauche': {
    sens: 'Déclaration préalable que l’employeur adresse à l’Urssaf avant chaque embauche (DPAE). Une personne peut en avoir plusieurs ; une embauche déclarée peut ne pas avoir lieu.',
    source: 'Urssaf',
    formes: ['déclaration d’embauche', 'déclaration préalable à l’embauche', 'DPAE']
  },
  'coefficient saisonnier': {
    sens: 'Activité d’un mois rapportée à celle d’un mois ordinaire : 1,2 veut dire un cinquième de plus.',
    formule: 'moyenne, sur les années, de la valeur du mois / moyenne mobile centrée de douze mois',
    formes: ['coefficient saisonnier', 'coefficient du mois', 'saisonnalité']
  }
} as const satisfies Readonly<Record<string, GlossaryEntry>>;
