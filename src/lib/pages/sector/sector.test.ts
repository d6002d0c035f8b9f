import { describe, expect, test } from 'vitest';
import { madeAnswer, madeColumn, madeSource } from '../../../../tests/support/made-answer.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import type { Built, Place } from '../section.ts';
import type { Sector, SectorContext } from './sector.ts';
import { sectorContext, SECTOR_QUESTIONS } from './registry.ts';

const REGION: Place = {
  territoire: 'region:53',
  maille: 'region',
  nom: 'Bretagne',
  lieu: 'en Bretagne',
  departement: null,
  region: 'region:53'
};

/** A context whose answers are made: whatever a request is asked, it gives the one of its name. */
function contextOf(answers: Readonly<Record<string, Answer>>): SectorContext {
  const known = new Map<string, Promise<Answer | null>>();
  known.get = (key: string) => Promise.resolve(answers[key.split('?')[0] ?? ''] ?? null);
  const sector: Sector = {
    code: 'essai',
    name: 'Essai',
    outline: null,
    isRegional: false,
    counts: { families: 2, families2009: 2, activities: 1, specialities: 1 }
  };
  return {
    fetch,
    place: REGION,
    around: [],
    basins: [],
    comparator: null,
    outlines: [],
    answers: known,
    sector,
    ...sectorContext(sector, REGION.maille)
  };
}

/** What a question makes of these answers. */
async function buildEntry(id: string, context: SectorContext): Promise<Built> {
  const question = SECTOR_QUESTIONS.find((one) => one.id === id);
  if (!question) throw new Error(`no question « ${id} »`);
  return question.build(context);
}

const spread = (...shares: readonly (readonly [string, number, number])[]): Answer =>
  madeAnswer({
    parametres: { annee: '2025' },
    colonnes: [
      madeColumn('nom', 'dimension'),
      madeColumn('part', 'taux', { bornes: true, unite: 'pourcent' }),
      ...['projets', 'total', 'difficulte'].map((name) => madeColumn(name, 'mesure'))
    ],
    lignes: shares.map(([nom, min, max]) => ({
      lieu: `bassin:${nom}`,
      nom,
      part: min === max ? min : null,
      part_min: min,
      part_max: max,
      part_statut: min === max ? 'diffuse' : 'intervalle',
      projets: null,
      total: null,
      difficulte: null
    }))
  });

describe('where a sector weighs', () => {
  const said = async (answer: Answer): Promise<string> =>
    (await buildEntry('poids', contextOf({ 'gpec/recrutement_filiere_territoires': answer }))).section.sentences.join(
      ' '
    );

  test('a first is named only when no other may be above it', async () => {
    expect(await said(spread(['Loudéac', 0.23, 0.25], ['Pontivy', 0.14, 0.2]))).toMatch(/le plus\s: Loudéac/);
    expect(await said(spread(['Loudéac', 0.18, 0.25], ['Pontivy', 0.14, 0.2]))).not.toMatch(/le plus\s:/);
    expect(await said(spread(['Loudéac', 0.2, 0.25], ['Pontivy', 0.14, 0.2]))).not.toMatch(/le plus\s:/);
  });

  test('the spread goes from the least that the lowest may be to the most that the highest may be', async () => {
    // Pontivy starts lower; Loudéac may be higher than Brest, which starts above it.
    expect(await said(spread(['Brest', 0.2, 0.21], ['Loudéac', 0.18, 0.25], ['Pontivy', 0.1, 0.3]))).toMatch(
      /Part des projets de recrutement, Bretagne\s: entre 10,0\s% et 30,0\s% d’un territoire à l’autre/
    );
  });

  test('nothing is said of a single territory', async () => {
    expect(await said(spread(['Brest', 0.2, 0.21]))).toBe('');
  });
});

describe('tensions of a sector', () => {
  const tensions = (...classes: readonly (number | null)[]): Answer =>
    madeAnswer({
      parametres: { annee: '2019' },
      colonnes: [madeColumn('metier', 'dimension'), madeColumn('classe', 'classe'), madeColumn('tension', 'indice')],
      lignes: classes.map((classe, index) => ({
        code: `fap2009:${String(index)}`,
        metier: 'M',
        tension: classe,
        classe
      }))
    });
  const built = async (answer: Answer) => buildEntry('tension', contextOf({ 'gpec/tensions_filiere': answer }));

  test('an unknown class is of neither count', async () => {
    const { section, key } = await built(tensions(5, 4, 3, null));
    expect(section.sentences[0]).toMatch(
      /la tension est forte ou très forte pour 2 familles de métiers de la filière sur 3 où elle est connue\.$/
    );
    expect(key?.value).toBe('2');
  });

  test('an old tension was, and is said to be the last', async () => {
    const old = { ...tensions(5, 4), sources: [madeSource('dares_tensions', { vie_mois: 24 })] };
    const { section } = await built(old);
    expect(section.sentences[0]).toMatch(
      /en 2019, la tension était forte ou très forte .* connue, dernière année lue\.$/
    );
  });

  test('no class at all says nothing, and is no zero', async () => {
    const { section, key } = await built(tensions(null));
    expect([section.sentences, key]).toEqual([[], null]);
  });
});
