import { describe, expect, test } from 'vitest';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import { madeAnswer, madeColumn, madeSource } from '../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';
import type { Context, Place } from '../section.ts';
import { declaredQuestion } from '../../../../tests/support/made-entry.ts';

const REGION = madePlace('region:53', 'Bretagne', 'en Bretagne');
const ZONE = madePlace('zone_emploi:5314', 'Quimperlé', 'dans la zone d’emploi de Quimperlé');
const COMMUNE = madePlace('commune:29233', 'Quimperlé', 'à Quimperlé');

const rates = (lignes: AnswerRow[]): Answer =>
  madeAnswer({
    colonnes: [
      madeColumn('trimestre', 'dimension'),
      madeColumn('taux', 'indice', { unite: 'pourcent' }),
      madeColumn('variation', 'indice', { unite: 'points' }),
      madeColumn('taux_reference', 'indice', { unite: 'pourcent' }),
      madeColumn('edition', 'dimension')
    ],
    lignes
  });

async function built(own: Place, around: Place[], answers: Record<string, Answer | null>) {
  const context: Context = {
    fetch,
    place: own,
    around,
    basins: [],
    comparator: REGION,
    outlines: [],
    answers: new Map(
      Object.entries(answers).map(([territoire, answer]) => [
        `gpec/taux_chomage?${new URLSearchParams(territoire === REGION.territoire ? { territoire } : { reference: REGION.territoire, territoire }).toString()}`,
        Promise.resolve(answer)
      ])
    )
  };
  const { section, key, around: others } = await declaredQuestion('territoire/chomage').build(context);
  const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
  return {
    key: key && [plain(key.label), plain(key.value), key.where, key.source, plain(key.aside ?? '')],
    text: plain(section.sentences.join(' ')),
    around: others?.map(({ sentence }) => plain(sentence ?? '')),
    title: plain(section.figures[0]?.title ?? '')
  };
}

const OF_ZONE = rates([
  { trimestre: '2024T4', taux: 0.065, variation: -0.005, taux_reference: 0.061, edition: '2024T4' }
]);

describe('the unemployment rate of a page', () => {
  test('is the zone’s, beside that of the comparator in the same quarter, and is told from registered job seekers', async () => {
    const { key, text, title } = await built(ZONE, [REGION], { [ZONE.territoire]: OF_ZONE });
    expect(key).toEqual(['Taux de chômage localisé', '6,5 %', undefined, 'Insee, 4ᵉ trimestre 2024', '']);
    expect(text).toBe(
      'Dans la zone d’emploi de Quimperlé, le taux de chômage localisé est de 6,5 % au 4ᵉ trimestre 2024. L’Insee l’estime au sens du Bureau international du travail : ce n’est pas la part des inscrits à France Travail. En Bretagne, il est de 6,1 % le même trimestre.'
    );
    expect(title).toBe('Taux de chômage localisé : 6,5 % au 4ᵉ trimestre 2024');
  });

  test('is the zone’s on the page of a commune, told around it alone', async () => {
    const { key, text, around } = await built(COMMUNE, [ZONE, REGION], {
      [COMMUNE.territoire]: null,
      [ZONE.territoire]: rates([
        { trimestre: '2024T4', taux: 0.065, variation: null, taux_reference: null, edition: '2024T4' }
      ])
    });
    expect([key, text]).toEqual([null, '']);
    expect(around).toEqual([
      'Dans la zone d’emploi de Quimperlé, le taux de chômage localisé est de 6,5 % au 4ᵉ trimestre 2024.'
    ]);
  });

  test('is told in the past, and as an old one, beyond the life that its source declares', async () => {
    const old = (trimestre: string): Answer => ({
      ...rates([{ trimestre, taux: 0.061, variation: 0.003, taux_reference: null, edition: trimestre }]),
      sources: [madeSource('taux_chomage', { vie_mois: 18 })]
    });
    const now = new Date().getFullYear();
    const past = await built(REGION, [], { 'region:53': old(`${now - 3}T4`) });
    expect(past.text).toMatch(
      /était de 6,1 % .* Ce taux est ancien : pour ce territoire, les fichiers lus ne vont pas plus loin\.$/
    );
    expect(past.title).toMatch(/ \(ancien\)$/);
    expect(past.key?.[3]).toMatch(/ \(ancien\)$/);
    const recent = await built(REGION, [], { 'region:53': old(`${now - 1}T4`) });
    expect(recent.text).toContain('est de 6,1 %');
    expect(recent.text).not.toContain('ancien');
  });

  test('is not there without rows', async () => {
    expect((await built(REGION, [], { 'region:53': null })).key).toBeNull();
  });
});
