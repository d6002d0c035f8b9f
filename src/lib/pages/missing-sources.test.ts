import { expect, it } from 'vitest';
import type { FigureModel } from '../charts/figure-model.ts';
import { explainMissing } from '../words/missing-source.ts';
import { lackingInWords, setMissingApart, waitingRequests } from './missing-sources.ts';

const figure = (title: string, over: Partial<FigureModel> = {}): FigureModel => ({
  key: title,
  title,
  subtitle: '',
  table: { columns: [], rows: [], left: 0, signs: [] },
  source: '',
  brief: '',
  formula: null,
  field: null,
  sources: [],
  request: `/catalogue/${title}`,
  download: '',
  reading: [],
  unavailable: [],
  absent: false,
  ...over
});
const section = (id: string, figures: FigureModel[]) => ({ id, question: `${id} ?`, sentences: [], figures });

it('says an absent source once, with every figure that it takes away', () => {
  const gone = { absent: true, unavailable: ['Source A absente.'] };
  const { sections, missing } = setMissingApart([
    section('un', [figure('carte', gone), figure('courbe')]),
    section('deux', [
      figure('taux', { ...gone, unavailable: ['Source A absente.', 'Source B absente.'] }),
      figure('vide', { unavailable: ['Aucune ligne.'] })
    ])
  ]);
  expect(sections.map(({ figures }) => figures.map(({ title }) => title))).toEqual([['courbe'], ['vide']]);
  expect(missing).toEqual([
    {
      reason: 'Source A absente.',
      figures: [
        { title: 'carte', request: '/catalogue/carte', at: 0 },
        { title: 'taux', request: '/catalogue/taux', at: 1 }
      ]
    },
    { reason: 'Source B absente.', figures: [{ title: 'taux', request: '/catalogue/taux', at: 1 }] }
  ]);
});

it('names a figure once where two sections hold it', () => {
  const gone = figure('taux', { absent: true, unavailable: ['Source A absente.'] });
  expect(setMissingApart([section('un', [gone]), section('deux', [gone])]).missing[0]?.figures).toHaveLength(1);
});

it('names each request that waits once, whatever the files that it waits for', () => {
  const gone = (title: string, ...names: string[]) => figure(title, { absent: true, unavailable: names });
  const { missing } = setMissingApart([
    section('un', [gone('taux', 'A', 'B'), gone('carte', 'A')]),
    section('deux', [gone('taux', 'A'), figure('courbe')])
  ]);
  expect(waitingRequests(missing)).toEqual(['taux', 'carte']);
  expect(waitingRequests([])).toEqual([]);
});

it('says what lacks, in the order of the page, with who holds it', () => {
  const of = (producteur: string, presente = false) => explainMissing({ titre: 'Un fichier', producteur, presente });
  const gone = (title: string, ...reasons: string[]) => figure(title, { absent: true, unavailable: reasons });
  const insee = of('Insee (recensement de la population, exploitation complémentaire)');
  const { missing } = setMissingApart([
    section('un', [gone('Emplois (FAP 2009 « Maçons »)', insee)]),
    section('deux', [
      gone('Formations', of('Réseau des Carif-Oref, avec l’Onisep'), of('Branches, OPCO et comités', true), of('Drees'))
    ]),
    section('trois', [gone('Alertes', insee)])
  ]);
  expect(lackingInWords(missing)).toEqual([
    'Emplois : Insee',
    'Formations : Réseau des Carif-Oref ; Branches, OPCO et comités ; 1 autre',
    'Alertes : Insee'
  ]);
  // A reason that names nobody is said as it is.
  const none = { reason: 'Rien n’en est publié ici.', figures: [{ title: 'a', request: 'b', at: 0 }] };
  expect(lackingInWords([none])).toEqual(['a : Rien n’en est publié ici.']);
});
