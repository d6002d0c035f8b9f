import type { FigureModel } from '../../../src/lib/charts/figure-model.ts';
import DataTable from '../../../src/lib/components/DataTable.svelte';
import FigureGrid from '../../../src/lib/components/FigureGrid.svelte';
import FigureView from '../../../src/lib/components/FigureView.svelte';
import Legend from '../../../src/lib/components/Legend.svelte';
import TerritoryMap from '../../../src/lib/components/TerritoryMap.svelte';
import { frame } from '../../../src/lib/charts/figure-model.ts';
import { tableModel } from '../../../src/lib/charts/table-model.ts';
import { territoryMap } from '../../../src/lib/charts/territory-map.ts';
import { between, madeAnswer, secret, shown } from '../../support/made-answer.ts';
import { states } from '../component-example.ts';
import { figureOf, measure, plain, rate, tested, without } from '../example.ts';
import { EXAMPLES as BARS } from '../drawings/barres.ts';
import { EXAMPLES as HEXAGONS } from '../drawings/hexagones.ts';
import { OUTLINES } from '../made-region.ts';

const titled = { title: 'Projets de recrutement', subtitle: 'Projets, Finistère, 2025' };
const [bars, bounded, empty, map] = (await Promise.all(
  [BARS['valeurs'], BARS['encadrements'], BARS['aucune-ligne'], HEXAGONS['cachees']].map((one) => {
    if (one === undefined) throw new Error('Un exemple de figure a changé de nom.');
    return figureOf(one);
  })
)) as [FigureModel, FigureModel, FigureModel, FigureModel];

/** Every thing that a cell may hold. */
const answer = madeAnswer({
  colonnes: [
    plain('metier', 'Métier'),
    measure('projets', 'Projets', { unite: 'projets', visible: true }),
    rate('part', 'Part jugée difficile', { ic: true, ecart: true }),
    plain('note', 'Ancienneté', 'indice', { unite: 'années' })
  ],
  territoires_visibles: [
    {
      territoire: 'bassin:5314',
      nom: 'bassin de Rennes',
      adresse: '/api/v1/requests/gpec/essai?territoire=bassin:5314'
    }
  ],
  lignes: [
    {
      metier: 'Aides à domicile',
      ...shown('projets', 12_400),
      projets_visible: null,
      ...tested('part', 0.712, 0.03, 'superieur'),
      note: 9421.8
    },
    {
      metier: 'Serveurs',
      ...shown('projets', 980),
      projets_statut: 'provisoire',
      projets_visible: null,
      ...tested('part', 0.35, 0.05, 'inferieur'),
      note: 3
    },
    {
      metier: 'Soudeurs',
      ...between('projets', 42, 51),
      projets_visible: null,
      ...tested('part', 0.5, 0.2, 'non_significatif'),
      note: null
    },
    {
      metier: 'Conducteurs d’engins agricoles ou forestiers et ouvriers qualifiés de la maintenance',
      ...secret('projets'),
      projets_visible: 'bassin:5314',
      ...without('part', 'non_significatif'),
      part_ecart: 'non_teste',
      note: 0
    },
    {
      metier: 'Bateliers',
      ...without('projets', 'non_diffuse'),
      projets_visible: null,
      ...without('part', 'sans_objet'),
      part_ecart: null,
      note: 1
    }
  ]
});
const table = tableModel(answer);
const missing = frame(
  madeAnswer({
    etat: 'source_absente',
    motifs: ['L’enquête BMO n’est pas dans cet instantané : déposez BMO_2025.xlsx dans le dossier bmo.']
  }),
  titled
);

export const EXAMPLES = [
  ...states('FigureView', FigureView, {
    'un dessin, son tableau replié, sa source et ses liens': { figure: bars },
    'des bornes, des signes, une note': { figure: { ...bounded, note: 'Établissements connus : 199 sur 435.' } },
    'le tableau sous la figure': { figure: bars, table: 'under' },
    'le tableau dans le tiroir': { figure: bars, table: 'drawer' },
    'le tableau ailleurs dans la page': { figure: bars, table: '#tableau' },
    'une carte et son échelle': { figure: map },
    'une figure sans dessin': { figure: frame(answer, titled) },
    'rien à montrer': { figure: empty },
    'une source absente': { figure: missing }
  }),
  ...states('FigureGrid', FigureGrid, {
    'deux figures côte à côte': { figures: [bars, { ...bounded, key: 'b' }] },
    'une figure seule': { figures: [bars] },
    'de petites figures': { figures: ['a', 'b', 'c'].map((key) => ({ ...bars, key })), small: true }
  }),
  ...states('DataTable', DataTable, {
    'chaque statut, des intervalles, un niveau qui montre': {
      model: table,
      caption: 'Projets de recrutement, Finistère, 2025'
    },
    'une ligne, et des lignes laissées au fichier': {
      model: tableModel(answer, { limit: 1 }),
      caption: 'La première ligne'
    },
    'aucune ligne': { model: tableModel({ ...answer, lignes: [] }), caption: 'Aucune ligne' }
  }),
  ...states('Legend', Legend, {
    'une échelle': {
      colours: ['var(--seq-1)', 'var(--seq-3)', 'var(--seq-6)', 'var(--seq-8)'],
      breaks: ['10', '200', '1 500'],
      unit: 'emplois'
    },
    'une échelle autour de zéro, avec des valeurs cachées': {
      colours: ['var(--div-1)', 'var(--div-4)', 'var(--div-7)'],
      breaks: ['−2,0 pt', '+2,0 pt'],
      unit: 'points',
      hidden: true,
      diverging: true
    },
    'une seule classe': { colours: ['var(--seq-6)'], breaks: [], unit: 'km' },
    'des classes nommées': {
      colours: ['var(--div-7)', 'var(--div-4)', 'var(--div-1)'],
      breaks: [],
      unit: '',
      names: ['froid', 'non significatif', 'chaud']
    }
  }),
  ...states('TerritoryMap', TerritoryMap, {
    'deux territoires à choisir': {
      map: territoryMap(
        OUTLINES.map((geometry, index) => ({ territoire: `epci:${index}`, nom: `Territoire ${index}`, geometry }))
      ),
      label: 'Choisir un territoire'
    }
  })
];
