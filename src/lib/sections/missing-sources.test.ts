import { expect, it } from 'vitest';
import type { FigureModel } from '../charts/figure-model.ts';
import { setMissingApart } from './missing-sources.ts';

const figure = (title: string, over: Partial<FigureModel> = {}): FigureModel => ({
  key: title,
  title,
  subtitle: '',
  table: { columns: [], rows: [], left: 0, signs: [] },
  source: '',
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
        { title: 'carte', request: '/catalogue/carte' },
        { title: 'taux', request: '/catalogue/taux' }
      ]
    },
    { reason: 'Source B absente.', figures: [{ title: 'taux', request: '/catalogue/taux' }] }
  ]);
});

it('names a figure once where two sections hold it', () => {
  const gone = figure('taux', { absent: true, unavailable: ['Source A absente.'] });
  expect(setMissingApart([section('un', [gone]), section('deux', [gone])]).missing[0]?.figures).toHaveLength(1);
});

it('keeps the place of a question whose figures are all absent, and says why; one that has nothing to say stays silent', () => {
  const gone = figure('taux', { absent: true, unavailable: ['Source A absente.'] });
  const { sections } = setMissingApart([
    section('un', [gone]),
    { ...section('deux', [gone]), sentences: ['Une phrase.'] },
    section('trois', []),
    section('quatre', [figure('courbe')])
  ]);
  expect(sections.map(({ sentences }) => sentences.map((text) => text.slice(0, 22)))).toEqual([
    ['Rien n’est montré ici,'],
    ['Une phrase.'],
    [],
    []
  ]);
  expect(sections.map(({ bare }) => bare === true)).toEqual([true, false, false, false]);
});

it('names what a question left without a figure lacks, the first ones when they are many', () => {
  const reason = (name: string): string => `La source « ${name} » (producteur) n’est pas dans cet instantané.`;
  const said = (...names: string[]): string | undefined =>
    setMissingApart([section('un', [figure('taux', { absent: true, unavailable: names.map(reason) })])]).sections[0]
      ?.sentences[0];
  expect(said('Avis')).toMatch(/^Rien n’est montré ici, faute de « Avis » :/);
  expect(said('Avis', 'Appels')).toContain('faute de « Avis » et « Appels » :');
  // One more is named rather than counted.
  expect(said('A', 'B', 'C', 'D')).toContain('faute de « A », « B », « C » et « D » :');
  expect(said('A', 'B', 'C', 'D', 'E')).toContain('faute de « A », « B », « C » et 2 autres sources :');
});
