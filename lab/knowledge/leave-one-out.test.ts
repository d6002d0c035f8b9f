import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnswerDocument } from '../../src/lib/server/answer/answer-document.ts';
import { sourcesNamed } from '../../src/lib/catalogue/header/check-rests-on.ts';
import type { KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';
import { readCurrent } from '../../warehouse/pipeline/publish/publication.ts';
import { workshopOf } from '../../warehouse/pipeline/run/workshop.ts';
import { builtDemo, DEMO_SEED } from '../../tests/support/built-demo.ts';
import { CATALOGUE } from '../../tests/support/catalogue.ts';
import { groupsApart } from './apart.ts';
import { faultsWithout } from './ask-without.ts';
import { EXCEPTED } from './excepted.ts';
import { findingsWithout, wholeFindings, type WholeFindings } from './findings-without.ts';
import { openWhole, type WholeWarehouse } from './leave-out.ts';
import { olderFaults } from './older-pages.ts';
import { pagesWithout, wholePages, type WholePages } from './pages-without.ts';
import { yearBefore } from './year-before.ts';

// Sentences and titles are judged, not drawings. Said here: a module that is already loaded is no longer replaced.
vi.mock(import('../../src/lib/charts/hex-svg.ts'), async (real) => ({
  ...(await real()),
  drawHexMap: () => ({ wide: '', narrow: '', label: '' })
}));
vi.mock(import('../../src/lib/charts/answer-drawing.ts'), async (real) => ({
  ...(await real()),
  drawAnswer: () => undefined as never
}));

/** All pairs of sources, for every request: an hour, in `npm run proofs knowledge`. */
const PROVING = process.env.MAILLE_PREUVES === 'knowledge';
const LIMIT_MS = PROVING ? 7_200_000 : 900_000;

/** Where every rule is judged: an intercommunality; more of them in the proofs. */
const PLACES = [
  'epci:243500139',
  ...(PROVING ? ['region:53', 'departement:35', 'departement:22', 'zone_emploi:5314'] : [])
];

const scratch = mkdtempSync(join(tmpdir(), 'maille-absence-'));
const known = new Map<string, AnswerDocument | null>();
const requests = new Map<string, KnownRequest>();
let whole: WholeWarehouse;
let pages: WholePages;
let findings: WholeFindings;

beforeAll(async () => {
  const demo = await builtDemo();
  const current = readCurrent(demo);
  if (current === null) throw new Error('La démonstration des tests n’a pas d’instantané.');
  const workshop = join(scratch, 'base.duckdb');
  cpSync(workshopOf(demo, `demo-${DEMO_SEED}`), workshop);
  whole = await openWhole(workshop, join(demo, current.file), 'demo', scratch);
  // Described as in the lock, which the check of the catalogue proves.
  for (const [id, { definition, source: text }] of CATALOGUE) requests.set(id, { definition, text });
  pages = await wholePages(whole.answering, requests, ['region:53']);
  findings = wholeFindings(whole.answering, requests, PLACES);
}, 1_200_000);
afterAll(() => {
  whole.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** What the region says in its profile, which every build reads: no objective there is no objective. */
const PROFILE = 'projet_regional';
/** Its sectors are beside those that the warehouse proposes, which stay: a region that writes none lacks nothing. */
const BESIDE_PROPOSED = ['gpec/emploi_regroupements', 'gpec/projets_regroupements', 'reference/filieres'];

function takenAway(): string[] {
  return [...whole.present].filter((source) => EXCEPTED[source] === undefined);
}

/** What is taken away at once: one source in the proofs, and here those that nothing rests on together. */
function groups(): string[][] {
  if (PROVING) return takenAway().map((source) => [source]);
  const others = takenAway().filter((source) => source !== PROFILE);
  return [[PROFILE], ['agences'], ...groupsApart(others, requests, whole.answering, pages)];
}

/**
 * Only a row of the first about places of reception rests on it, which names the networks that it counts; the two others
 * say what requests answered, with the bounds that it left them.
 */
const SAYS_ITSELF = ['cprdfop/equite_publics', 'reference/dictionnaire_indicateurs', 'reference/indicateurs'];

describe('what is not read is never a zero', () => {
  it('a request that reads places of schools says that it rests on their directory', () => {
    const placed = [...requests].filter(([, { definition }]) =>
      definition.cubes.some(
        (cube) =>
          cube.startsWith('publie.') && whole.answering.reference.lineage.get(cube)?.includes('annuaire_education')
      )
    );
    expect(placed.length).toBeGreaterThan(20);
    expect(
      placed
        .filter(([, { definition }]) => !sourcesNamed(definition.repose_sur).has('annuaire_education'))
        .map(([id]) => id)
    ).toEqual(SAYS_ITSELF);
  });

  it(
    'whichever source is taken away, answers are equal or weaker, and pages say no more',
    async () => {
      const faults: string[] = [];
      for (const sources of groups())
        await whole.without(sources, async (lacking) => {
          const own = await faultsWithout(whole, lacking, requests, known, sources);
          faults.push(
            ...own.filter((fault) => !sources.includes(PROFILE) || !BESIDE_PROPOSED.some((id) => fault.includes(id)))
          );
          if (!sources.includes(PROFILE))
            faults.push(...(await pagesWithout(whole, lacking, requests, pages, sources)));
          faults.push(...(await findingsWithout(whole, lacking, requests, findings, sources)));
        });
      expect(faults).toEqual([]);
    },
    LIMIT_MS
  );

  it.runIf(PROVING)(
    'whichever two are taken away',
    async () => {
      const faults: string[] = [];
      const sources = takenAway();
      for (const [index, one] of sources.entries())
        for (const other of sources.slice(index + 1))
          await whole.without(
            [one, other],
            async (lacking) => void faults.push(...(await faultsWithout(whole, lacking, requests, known, [one, other])))
          );
      expect(faults).toEqual([]);
    },
    LIMIT_MS
  );
});

/** Of one publication, the survey and its totals; then files whose year most sections say. */
const SURVEY = ['bmo', 'marges'];
const SAID_MOST = [...SURVEY, 'inserjeunes', 'effectifs'];

describe('a year is that of the file', () => {
  it(
    'whichever source is of the year before, no text of a page keeps a year that none of its answers gives',
    async () => {
      const faults: string[] = [];
      let read = 0;
      // All of them at once too: no other file of a section then has the year that a text keeps.
      for (const sources of PROVING ? [takenAway(), SURVEY, ...groups()] : [SAID_MOST])
        await whole.instead(sources, yearBefore, async (older) => {
          const own = await olderFaults(whole, older, requests, pages, sources);
          read += own.read;
          faults.push(...own.faults);
        });
      expect(faults).toEqual([]);
      expect(read).toBeGreaterThan(3);
    },
    LIMIT_MS
  );
});
