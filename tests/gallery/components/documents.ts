import { drawSparkline } from '../../../src/lib/charts/control/draw.ts';
import { controlPoints } from '../../../src/lib/charts/control/points.ts';
import DossierAnnex from '../../../src/lib/components/DossierAnnex.svelte';
import DossierCover from '../../../src/lib/components/DossierCover.svelte';
import DossierNote from '../../../src/lib/components/DossierNote.svelte';
import DossierSection from '../../../src/lib/components/DossierSection.svelte';
import DossierTools from '../../../src/lib/components/DossierTools.svelte';
import IndicatorList from '../../../src/lib/components/IndicatorList.svelte';
import IndicatorScreen from '../../../src/lib/components/IndicatorScreen.svelte';
import ZonePanel from '../../../src/lib/components/ZonePanel.svelte';
import type { Indicator } from '../../../src/lib/pages/service/indicators.ts';
import { madeSource } from '../../support/made-answer.ts';
import { states } from '../component-example.ts';
import { figureOf, type DrawingExample } from '../example.ts';
import { EXAMPLES as CONTROL } from '../drawings/controle.ts';
import { OUTLINES } from '../made-region.ts';

const series = CONTROL['limites'] as DrawingExample;
const figure = { ...(await figureOf(series)), subtitle: 'Visites par mois, Bretagne' };
const sparkline = drawSparkline(controlPoints(series.answer()));
const indicator: Indicator = {
  id: 'visites',
  section: 'frequentation',
  label: 'Visites',
  question: 'Le service est-il plus fréquenté ?',
  period: 'septembre 2025',
  value: '80,6',
  interval: null,
  yearBefore: '79,0',
  twelveMonths: '972',
  persons: false,
  objective: { text: 'au moins 84', state: 'cible à atteindre', citation: 'Contrat de plan' },
  variation: 'variation habituelle',
  signal: false,
  limited: true,
  judged: true,
  reading: '80,6 en septembre 2025.',
  context: ['Un an plus tôt : 79,0.'],
  sparkline,
  figure,
  request: '/catalogue/spro/limites_controle'
};
const unusual: Indicator = {
  ...indicator,
  id: 'personnes',
  label: 'Personnes',
  value: 'au moins 1 200',
  interval: 'une partie n’est pas diffusée',
  yearBefore: null,
  twelveMonths: null,
  persons: true,
  objective: null,
  variation: 'hors des limites',
  signal: true
};
const texts = {
  kind: 'Diagnostic territorial (GPEC)',
  title: 'Finistère',
  facts: ['Département, code departement:29', 'Sans territoire de comparaison'],
  warning: 'Tous les chiffres sont synthétiques.',
  method: ['Chaque figure dit sa source.'],
  definitions: [{ term: 'ventilé', text: 'réparti depuis une maille plus large' }],
  citation: 'Galerie, « Finistère », 2025.'
};
const part = {
  section: {
    id: 'frequentation',
    question: 'Le service est-il fréquenté ?',
    sentences: ['80,6 en septembre 2025.'],
    figures: [figure]
  },
  figures: [{ name: 'spro/limites_controle', mark: 'abc', figure }]
};
const key = { label: 'Visites', value: '80,6', source: 'Galerie, chiffres inventés, 2025' };
const cell = (text: string) => ({ text });

export const EXAMPLES = [
  ...states('DossierCover', DossierCover, {
    'deux parties, dont une sans réponse': {
      texts,
      headline: 'Le service compte **80,6** visites.',
      keys: [key],
      sections: [part],
      silent: ['Qui est satisfait ?']
    },
    'sans chiffre': { texts: { ...texts, warning: null }, headline: null, keys: [], sections: [part], silent: [] }
  }),
  ...states('DossierTools', DossierTools, {
    'une partie à ajouter': {
      query: 'territoire=departement:29',
      tables: false,
      withTables: '/dossier?tableaux=oui',
      addable: [{ id: 'usages', question: 'Pour quoi faire ?', href: '/dossier?parties=usages' }],
      note: false,
      asNote: '/dossier?note=oui',
      requests: [{ id: 'gpec/essai', titre: 'Essai' }]
    },
    'avec les tableaux': {
      query: '',
      tables: true,
      withTables: '/dossier',
      addable: [],
      note: true,
      asNote: '/dossier',
      requests: []
    }
  }),
  ...states('DossierNote', DossierNote, {
    'deux feuilles': {
      texts,
      headline: 'Les employeurs comptent **12 400 projets**.',
      note: {
        keys: [],
        findings: [],
        lack: '',
        particular: [],
        changing: [{ sentence: 'Une phrase.', figure }],
        decide: ['Demander aux employeurs ce qui manque.']
      }
    }
  }),
  ...states('DossierSection', DossierSection, {
    'une figure': {
      part,
      number: 1,
      tables: false,
      moves: { up: null, down: '/dossier?parties=b,a', without: '/dossier?parties=b' }
    },
    'la figure et son tableau': { part, number: 2, tables: true, moves: { up: null, down: null, without: null } }
  }),
  ...states('DossierAnnex', DossierAnnex, {
    'une source': {
      sources: [
        {
          ...madeSource('Chiffres inventés', { producteur: 'Galerie', synthetique: true }),
          adresse: 'https://exemple.invalid'
        }
      ],
      texts
    },
    'aucune source': { sources: [], texts: { ...texts, definitions: [] } }
  }),
  ...states('IndicatorList', IndicatorList, {
    'un indicateur dans ses limites, un autre non': {
      indicators: [indicator, unusual],
      meeting: '/pilotage/seance?territoire=region:53'
    }
  }),
  ...states('IndicatorScreen', IndicatorScreen, {
    'un indicateur': { indicator, causes: [], progress: '1 / 2', level: 2 },
    'hors des limites': {
      indicator: unusual,
      causes: [{ cut: 'par territoire', href: '/catalogue/spro/usage_territoires' }],
      progress: '2 / 2',
      level: 2
    }
  }),
  ...states('ZonePanel', ZonePanel, {
    'une zone dessinée': {
      panel: {
        title: 'Zone de 210 km²',
        facts: '12 400 habitants, 58 hexagones de résolution 7',
        basins: null,
        table: {
          columns: [
            { key: 'i', label: 'Indicateur', numeric: false },
            { key: 'z', label: 'Zone', numeric: true }
          ],
          rows: [
            [cell('Habitants'), cell('12 400')],
            [cell('Emplois'), { text: 's', spoken: 'couvert par le secret statistique' }]
          ],
          left: 0,
          signs: [{ sign: 's', label: 'secret statistique' }]
        },
        territories: [{ name: 'Quimper', share: '8 % de ses habitants', href: '/territoires/epci:1' }],
        source: 'Galerie, chiffres inventés, 2025',
        request: '/catalogue/gpec/portrait',
        download: '/api/v1/requests/gpec/portrait',
        outline: { type: 'MultiPolygon', coordinates: OUTLINES.map(({ coordinates }) => coordinates) }
      },
      hidden: [['couche', 'gpec/carte_emploi']],
      choices: 'territoires',
      without: '/carte',
      refused: null
    },
    'aucune zone': { panel: null, hidden: [], choices: 'territoires', without: '/carte', refused: null },
    'un nom de plusieurs territoires': {
      panel: null,
      hidden: [],
      choices: 'territoires',
      without: '/carte',
      refused: {
        typed: { ajouter: 'Redon', rayon: '10' },
        reasons: ['« Redon » est le nom de plusieurs territoires. Lequel ?'],
        choices: [{ text: 'Redon', href: '/carte?ajouter=commune:35236', aside: 'Commune · commune:35236' }]
      }
    }
  })
];
