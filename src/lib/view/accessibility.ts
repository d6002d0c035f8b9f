/** What was tested of the site's accessibility, and how: the tests go through these lists with these settings. */

/** A page in a given state, as `tests/browser` opens it: name and address. */
export type TestedPage = readonly [name: string, address: string];

/** Day of the last pass by keyboard and zoom over the journeys, ISO 8601; the statement is dated by it. */
export const REVIEWED_ON = '2026-11-25';

/** Pages that axe goes through in both themes (`tests/browser/pages.spec.ts`). */
export const AXE_PAGES: readonly TestedPage[] = [
  ['accueil', '/'],
  ['région', '/territoires/region:53'],
  ['département', '/territoires/departement:29?comparer=pays:FR'],
  ['commune', '/territoires/commune:29019'],
  ['chapitre', '/territoires/departement:29/employeurs'],
  ['pilotage', '/pilotage'],
  ['réseau pour l’emploi', '/pilotage?territoire=comite_local:CLE5310'],
  ['séance de pilotage', '/pilotage/seance?indicateur=3'],
  ['toute la séance', '/pilotage/seance?tout=oui'],
  ['filière', '/filieres/agroalimentaire'],
  ['territoire pour un public', '/territoires/departement:29?public=femmes'],
  ['lieu d’accueil', '/lieux/mission_locale:data_inclusion:demo--ml-1'],
  ['formations', '/formations'],
  ['formation', '/formations/cfd:50022146'],
  ['certification', '/formations/rncp:91001'],
  ['campagne', '/formations/campagne?type=fermeture'],
  ['demande d’une campagne', '/formations/campagne/DEMO02'],
  ['permanences', '/pilotage/permanences'],
  ['où ouvrir, à remplir', '/formations/ou-ouvrir'],
  ['où ouvrir', '/formations/ou-ouvrir?formation=cfd:50022146&lieux=2&distance=15'],
  ['simulateur à remplir', '/formations/simulateur'],
  [
    'simulateur',
    '/formations/simulateur?lieu=commune:29024&places=40&lieu=commune:29232&places=-24&metier=fap2009:S1Z&cout=5000'
  ],
  ['métiers', '/metiers'],
  ['famille de métiers', '/metiers/fap2021:S1X40'],
  ['fiche du ROME dans un bassin', '/metiers/rome:K1304?territoire=bassin:5314&salaries=20'],
  ['carte', '/carte'],
  ['carte et zone', '/carte?autour=commune:29019&rayon=8&couche=cprdfop/carte_offre_formation&lecture=points_chauds'],
  ['catalogue', '/catalogue'],
  ['requête', '/catalogue/gpec/projets_recrutement'],
  ['requête refusée', '/catalogue/gpec/projets_recrutement?territoire=ze:5314'],
  ['requête à hexagones', '/catalogue/cprdfop/carte_offre_formation'],
  ['données', '/donnees'],
  ['instantané', '/donnees/instantane'],
  ['atelier', '/atelier'],
  ['API', '/donnees/api'],
  ['méthode', '/methode'],
  ['concordance', '/donnees/concordance'],
  ['constats', '/constats?territoire=zone_emploi:5315'],
  ['règle de constat', '/constats/gpec/recrutements-difficiles'],
  ['ce qui a changé', '/donnees/changements'],
  ['mentions légales et accessibilité', '/mentions'],
  ['comparer', '/comparer'],
  ['comparaison', '/comparer?territoires=departement:29,departement:35,commune:29019'],
  ['dossier à composer', '/dossier'],
  ['dossier', '/dossier?territoire=departement:29&sections=recrutement&tableaux=oui'],
  ['recherche', '/recherche?q=brest'],
  ['question et sa réponse', '/demander?q=combien+de+cuisiniers+manque-t-il+dans+le+finistère'],
  ['page introuvable', '/territoires/region:99']
];

/** Rule sets of axe-core that are run. */
export const AXE_TAGS: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Widths in points at which no page may be wider than the screen. */
export const NARROW_WIDTHS: readonly number[] = [390, 320];

/** Pages gone through with the Tab key from end to end (`tests/browser/keyboard.spec.ts`). */
export const KEYBOARD_PAGES: readonly TestedPage[] = [
  ['accueil', '/'],
  ['territoire', '/territoires/region:53'],
  ['requête', '/catalogue/gpec/projets_recrutement'],
  ['carte', '/carte'],
  ['dossier', '/dossier?territoire=departement:29&sections=recrutement&tableaux=oui']
];

/** What a reader may still meet, each with the way round it. */
export const KNOWN_LIMITS: readonly string[] = [
  'Carte interactive : dessiner un contour point par point demande un dispositif de pointage. La même zone se fait par le formulaire (territoire, rayon autour d’une commune), ou hexagone par hexagone au clavier, et le tableau des cellules suit la carte.',
  'Graphiques et cartes fixes : leur texte de remplacement donne leur titre et ce qu’ils mesurent, pas chaque valeur. Le tableau qui les accompagne donne toutes les valeurs, et les flèches les disent une à une, sauf sur les cartes d’hexagones.',
  'Tableaux de nombreuses colonnes : à faible largeur, ils défilent dans leur cadre, qui se parcourt au clavier ; la page elle-même ne défile pas en largeur.',
  'Fichiers à télécharger (tableurs, document Word) et pages imprimées en PDF : leur structure n’a pas été évaluée. Les mêmes contenus sont lisibles en page web.',
  'Libellés repris des producteurs (intitulés de métiers, de diplômes, sigles) : publiés tels quels, ils peuvent rester abrégés.',
  'Figures à intégrer dans un autre site : leur accessibilité dépend aussi de la page qui les reçoit.'
];

/** The self-assessment of RGAA's criteria that `docs/rgaa.md` holds: its day, and what does not conform. */
export const SELF_ASSESSMENT: { readonly on: string; readonly failed: Readonly<Record<string, string>> } = {
  on: '2026-12-01',
  failed: {
    '3.3':
      'la classe la plus claire des cartes et la part beige des barres n’ont pas un contraste de 3 pour 1 avec le fond ; leurs valeurs sont écrites, ou dans le tableau',
    '11.10': 'dans les formulaires de plusieurs champs, ceux qui sont obligatoires ne le disent qu’à l’envoi'
  }
};

/** What has not been done, said first. */
export const NOT_DONE: readonly string[] = [
  'aucun audit de conformité au RGAA n’a été fait ;',
  'aucun essai n’a été mené par une personne qui utilise une technologie d’assistance (lecteur d’écran, loupe, commande vocale) ;',
  'les essais automatiques et au clavier n’ont été menés qu’avec le navigateur Chromium.'
];

/** What the site is made with, in the order RGAA asks. */
export const TECHNOLOGIES: readonly string[] = [
  'HTML5',
  'CSS',
  'SVG',
  'JavaScript (indispensable sur la page de la carte seulement)',
  'WebGL (page de la carte seulement)',
  'WAI-ARIA'
];
