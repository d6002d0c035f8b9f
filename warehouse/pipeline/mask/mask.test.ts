import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { again } from '../../../tests/support/depth.ts';
import { writeQueries } from '../../../tests/support/next-snapshot.ts';
import { useWarehouse } from '../../../tests/support/own-layout.ts';
import { copyPart, jobSeekerModel, writeJobSeekers, type OwnWarehouse } from '../../../tests/support/own-warehouse.ts';
import { TEST_REQUESTS } from '../../../tests/support/requests.ts';
import { openInService, writeSampleRegion, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { silentReporter } from '../report.ts';
import { buildWarehouse } from '../run/build.ts';

const plan = vi.hoisted(() => ({ skipSecondary: false, masked: 0 }));

// The models and sources of each test's own copy of the warehouse.
// A build that forgets to hide what protects the protected cells.
vi.mock('../../../src/lib/disclosure/secondary/suppress.ts', async (original) => {
  const real = await original<typeof import('../../../src/lib/disclosure/secondary/suppress.ts')>();
  const suppress: typeof real.suppress = async (cube, primary, options) =>
    ++plan.masked && plan.skipSecondary
      ? { mask: primary.reasons.map((reason) => (reason === 0 ? 0 : 1)), pools: [], unproven: 0 }
      : real.suppress(cube, primary, options);
  return { ...real, suppress };
});

/** What the territories and the masked cube of the tests are made of, and what they publish. */
const TABLES = [
  'marts.dim_communes',
  'marts.dim_passage_communes',
  'marts.fct_demandeurs_communes',
  'reference.appartenances',
  'reference.audit',
  'reference.retenus',
  'reference.secret'
];
const scratch = mkdtempSync(join(tmpdir(), 'maille-masque-'));
let region: SampleRegion;
let own: OwnWarehouse;
let round = 0;

/** Women then men, under 25, 25 to 49, 50 and over. */
const COUNTS = {
  '08001': [80, 210, 90, 95, 190, 85],
  '08002': [7, 12, 9, 8, 14, 10],
  '08003': [16, 40, 22, 18, 37, 20],
  '08004': [3, 60, 31, 29, 55, 26],
  '08005': [9, 21, 13, 12, 24, 11],
  '09001': [21, 33, 25, 19, 30, 28],
  '09002': [14, 26, 17, 15, 22, 18]
};
const LEVELS = ['commune', 'epci', 'departement', 'region'];

/** A region with its models, before any build. */
function prepare(): void {
  const folder = join(scratch, String(round++));
  useWarehouse(null);
  plan.skipSecondary = false;
  region = writeSampleRegion(folder);
  own = copyPart(join(folder, 'entrepot'), TABLES);
  own.write('published/cube_essai.sql', jobSeekerModel(LEVELS));
  useWarehouse(join(folder, 'entrepot'));
  rmSync(join(region.data, 'demandeurs_communes'), { recursive: true });
  writeJobSeekers(region.data, '2024T3', COUNTS);
}

/** What the first build of these files publishes and remembers, made once. */
let firstOut = '';
let firstId = '';
beforeAll(async () => {
  prepare();
  firstId = (await buildWarehouse(region)).publication.id;
  firstOut = region.out;
});
beforeEach(prepare);
/** As after a first build of the region. */
function publishFirst(): void {
  cpSync(firstOut, region.out, { recursive: true });
}
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Cells of the cube in service: value, or null where it is hidden. */
async function inService(): Promise<{
  cells: Map<string, number | null>;
  audit: Record<string, number>;
  held: unknown[][];
}> {
  const { query, close } = await openInService(region.out);
  try {
    const rows = await query(
      `select concat_ws(' × ', territoire, sexe, age), demandeurs, demandeurs_statut from publie.cube_essai
        where trimestre = '2024T3'`
    );
    for (const [, value, status] of rows) expect(status).toBe(value === null ? 'secret' : 'diffuse');
    const [audit] = await query("select deja_diffusees, revisees from reference.audit where millesime = '2024T3'");
    return {
      cells: new Map(rows.map(([cell, value]) => [String(cell), value === null ? null : Number(value)])),
      audit: { out: Number(audit?.[0]), revised: Number(audit?.[1]) },
      held: await query('select cube, millesime, source, etat, cellules from reference.retenus')
    };
  } finally {
    close();
  }
}

const hiddenOf = (cells: ReadonlyMap<string, number | null>): string[] =>
  [...cells].flatMap(([cell, value]) => (value === null ? [cell] : [])).sort();

function change(commune: keyof typeof COUNTS, position: number, value: number): void {
  writeJobSeekers(region.data, '2024T3', { ...COUNTS, [commune]: COUNTS[commune].with(position, value) });
}

test('a level is offered in place of a finer one once it shows 95 in a hundred of its detailed cells', async () => {
  publishFirst();
  const { query, close } = await openInService(region.out);
  const shown = new Map(
    (
      await query(
        `select split_part(territoire, ':', 1) as maille, avg((demandeurs is not null)::integer) from publie.cube_essai
          where sexe <> 'ensemble' and age <> 'ensemble' group by all`
      )
    ).map(([level, share]) => [String(level), Number(share)])
  );
  const offered = await query("select maille, maille_visible from reference.secret where millesime = '2024T3'");
  close();
  const coarser = (level: string) =>
    LEVELS.slice(LEVELS.indexOf(level) + 1).find((one) => (shown.get(one) ?? 0) >= 0.95);
  expect(new Map(offered as [string, string | null][])).toEqual(
    new Map(LEVELS.map((level) => [level, coarser(level) ?? null]))
  );
  expect(coarser('commune')).toBeDefined();
});

describe('what a build refuses', () => {
  again('requests that fail once they are asked: nothing is remembered as published', async () => {
    const broken = (TEST_REQUESTS['essai/demandeurs'] ?? '').replace(
      'select mois,',
      "select (mois || 'x')::DATE::VARCHAR as mois,"
    );
    const queries = writeQueries(join(scratch, 'requetes'), { 'essai/casse': broken });
    // Whatever fails there: this warehouse has a part of the tables.
    await expect(buildWarehouse({ ...region, queries })).rejects.toThrow();
    expect(existsSync(join(region.out, 'current.json'))).toBe(false);
    expect(existsSync(join(region.out, 'diffusion'))).toBe(false);
  });

  again.each([
    ['published/fuite.sql', 'select commune, sum(demandeurs) as n from marts.fct_demandeurs_communes group by all'],
    ['published/reference/fuite.sql', 'select count(*) as lignes from marts.fct_demandeurs_communes']
  ])('%s, which reads a protected source through a mart without masking: exit 2', async (path, sql) => {
    own.write(path, `/*---\ndescription: Une fuite\n---*/\n${sql}\n`);
    await expect(buildWarehouse(region)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/fuite\.sql : lit une source protégée \(personnes\) sans la masquer/) as string
    });
  });

  test('a protected source carried by one mart into another: exit 2 all the same', async () => {
    own.write(
      'marts/fct_relais.sql',
      'select commune, max(demandeurs) as n from marts.fct_demandeurs_communes group by all\n'
    );
    own.write(
      'published/fuite.sql',
      '/*---\ndescription: Une fuite\n---*/\nselect c.commune, r.n from marts.dim_communes as c join marts.fct_relais as r on r.commune = c.commune\n'
    );
    await expect(buildWarehouse(region)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('fuite.sql : lit une source protégée') as string
    });
  });

  test('the base rows of a masked cube: exit 2', async () => {
    own.write('published/fuite.sql', '/*---\ndescription: Une fuite\n---*/\nselect * from confidentiel.cube_essai\n');
    await expect(buildWarehouse(region)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('fuite.sql : lit confidentiel.cube_essai') as string
    });
  });

  again('a model that reads the masked cube is published', async () => {
    own.write(
      'published/suite.sql',
      '/*---\ndescription: Une suite\n---*/\nselect territoire, demandeurs from publie.cube_essai\n'
    );
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    // 8 communes, 2 EPCI, 2 départements, the region, each with 3 × 4 cells.
    expect(await query('select count(*) from publie.suite')).toEqual([['156']]);
    close();
  });
});

/** Rewrites the list of EPCI, or that of communes, of the region. */
function rewrite(name: 'communes' | 'epci', change: (records: Place[]) => void): void {
  const path = join(region.data, 'decoupage', `${name}.json`);
  const records = JSON.parse(readFileSync(path, 'utf8')) as Place[];
  change(records);
  writeFileSync(path, JSON.stringify(records));
}

interface Place {
  code: string;
  type: string;
  chefLieu?: string;
  anciensCodes?: string[];
  membres: { code: string }[];
}

/** 08004 leaves the second EPCI for the first. */
function moveCommune(): void {
  rewrite('epci', ([first, second]) => {
    const [moved] = second?.membres.filter(({ code }) => code === '08004') ?? [];
    if (!first || !second || !moved) throw new Error('La commune n’est pas où elle devrait.');
    first.membres.push(moved);
    second.membres = second.membres.filter(({ code }) => code !== '08004');
  });
}

/** 08005 joins 08004, which keeps its code. */
function mergeCommunes(): void {
  rewrite('communes', (records) => {
    for (const record of records)
      if (record.code === '08005') Object.assign(record, { type: 'commune-deleguee', chefLieu: '08004' });
      else if (record.chefLieu === '08005') record.chefLieu = '08004';
      else if (record.code === '08004') record.anciensCodes = ['08005', '08007'];
  });
  rewrite('epci', (records) => {
    for (const record of records) record.membres = record.membres.filter(({ code }) => code !== '08005');
  });
}

const CROSSED = ['femmes', 'hommes', 'ensemble'].flatMap((sex) =>
  ['moins_25', 'de_25_a_49', 'plus_50', 'ensemble'].map((age) => `${sex} × ${age}`)
);

/** What is left of a whole less a part of it, both shown: the cells of which that gives the value. */
function told(
  whole: ReadonlyMap<string, number | null>,
  part: ReadonlyMap<string, number | null>,
  [one, other]: readonly [string, string]
): Map<string, number> {
  return new Map(
    CROSSED.flatMap((crossed) => {
      const [all, some] = [whole.get(`${one} × ${crossed}`), part.get(`${other} × ${crossed}`)];
      return typeof all === 'number' && typeof some === 'number' ? [[crossed, all - some] as const] : [];
    })
  );
}

describe('a vintage published under another geography', () => {
  const [FIRST, SECOND, MOVED] = ['epci:200000001', 'epci:200000002', 'commune:08004'];

  test('a commune that changed EPCI tells of no hidden cell', async () => {
    publishFirst();
    const before = (await inService()).cells;
    moveCommune();
    await buildWarehouse(region);
    const after = (await inService()).cells;
    const given = [told(after, before, [FIRST, FIRST]), told(before, after, [SECOND, SECOND])];
    // The totals of both EPCI are shown, so most cells of the commune are told by them: those that are shown.
    expect(given.every((cells) => cells.size > 2)).toBe(true);
    for (const cells of given)
      for (const [crossed, value] of cells) expect(after.get(`${MOVED} × ${crossed}`), crossed).toBe(value);
    expect(after.get(`${MOVED} × femmes × moins_25`)).toBeNull();
    for (const [cell, value] of before) if (!cell.startsWith('epci:')) expect(after.get(cell), cell).toBe(value);
  });

  again('two communes that became one: their sum is never shown where one alone was', async () => {
    // Many in 08005, so that others are hidden to protect 08004.
    writeJobSeekers(region.data, '2024T3', { ...COUNTS, '08005': [90, 81, 83, 82, 94, 91] });
    await buildWarehouse(region);
    const before = (await inService()).cells;
    mergeCommunes();
    await buildWarehouse(region);
    const after = (await inService()).cells;
    expect(after.has('commune:08005 × ensemble × ensemble')).toBe(false);
    let [shown, alone] = [0, 0];
    for (const crossed of CROSSED) {
      const parts = ['commune:08004', 'commune:08005'].map((code) => before.get(`${code} × ${crossed}`) ?? null);
      const hidden = parts.filter((part) => part === null).length;
      if (after.get(`commune:08004 × ${crossed}`) !== null) shown++;
      if (hidden !== 1) continue;
      // It would be the sum less the other.
      alone++;
      expect(after.get(`commune:08004 × ${crossed}`), crossed).toBeNull();
    }
    expect([shown > 3, alone > 0]).toEqual([true, true]);
  });

  again('when the file no longer counts under the codes of then, the build says so', async () => {
    publishFirst();
    mergeCommunes();
    const { '08005': joined, ...others } = COUNTS;
    const together = COUNTS['08004'].map((count, index) => count + (joined[index] ?? 0));
    writeJobSeekers(region.data, '2024T3', { ...others, '08004': together });
    const { checks } = await buildWarehouse(region);
    const { cells } = await inService();
    for (const crossed of CROSSED) expect(cells.get(`commune:08004 × ${crossed}`), crossed).toBeNull();
    expect(checks.find(({ name }) => name === 'cubes__geographies_suivies')?.detail).toContain(
      'cube_essai, 2024T3 : commune:08004'
    );
  });
});

describe('a vintage once published', () => {
  again(
    'keeps its mask: the same files give the same snapshot, and a further vintage changes nothing to it',
    async () => {
      publishFirst();
      const before = await inService();
      expect(hiddenOf(before.cells)).toContain('commune:08004 × femmes × moins_25');
      expect((await buildWarehouse(region)).publication.id).toBe(firstId);
      writeJobSeekers(region.data, '2024T4', { ...COUNTS, '08003': [2, 40, 22, 18, 37, 20] });
      expect((await buildWarehouse(region)).publication.id).not.toBe(firstId);
      expect((await inService()).cells).toEqual(before.cells);
    }
  );

  again(
    'costs nothing when another comes; only one that changed, or whose territories did, is masked again',
    async () => {
      const kept = { ...region, workshop: join(scratch, `base-${String(round)}.duckdb`) };
      const masksOf = async (change: () => void): Promise<number> => {
        change();
        plan.masked = 0;
        await buildWarehouse(kept);
        return plan.masked;
      };
      const second = { ...COUNTS, '08003': [2, 40, 22, 18, 37, 20] };
      expect(await masksOf(() => undefined)).toBe(1);
      const before = await inService();
      expect(await masksOf(() => writeJobSeekers(region.data, '2024T4', second))).toBe(1);
      expect(await inService()).toEqual(before);
      // The later one is masked for itself, and after the other.
      expect(
        await masksOf(() =>
          writeJobSeekers(region.data, '2024T4', { ...second, '08001': COUNTS['08001'].toReversed() })
        )
      ).toBe(1);
      expect(await masksOf(() => change('08001', 0, 81))).toBe(1);
      expect((await inService()).audit).toEqual({ out: 0, revised: 16 });
      expect(await masksOf(moveCommune)).toBe(2);
    }
  );

  test.runIf(process.env.MAILLE_PREUVES === 'builds')(
    'the cubes of the product, built twice in one folder, give the same snapshot',
    async () => {
      useWarehouse(null);
      const first = await buildWarehouse(region);
      expect((await buildWarehouse(region)).publication.id).toBe(first.publication.id);
      const { query, close } = await openInService(region.out);
      expect(
        Number((await query('select count(part_premier_etablissement) from publie.cube_emploi_activites'))[0]?.[0])
      ).toBeGreaterThan(20);
      close();
    }
  );

  test('keeps hidden what was, when a revision makes it large enough to show', async () => {
    publishFirst();
    const before = await inService();
    change('08004', 0, 30);
    await buildWarehouse(region);
    const after = await inService();
    for (const cell of hiddenOf(before.cells)) expect(after.cells.get(cell), cell).toBeNull();
    // 27 more, in the commune, its EPCI, its département and the region; each in four cells; all shown before but one.
    expect(after.audit).toEqual({ out: 0, revised: 15 });
    expect(after.cells.get('region:08 × ensemble × ensemble')).toBe(
      (before.cells.get('region:08 × ensemble × ensemble') ?? 0) + 27
    );
  });

  test('hides what a correction makes the rule protect, behind other corrected cells alone', async () => {
    publishFirst();
    const before = await inService();
    expect(before.cells.get('commune:08002 × femmes × moins_25')).toBe(7);
    change('08002', 0, 3);
    await buildWarehouse(region);
    const after = await inService();
    expect(after.held).toEqual([]);
    expect(after.cells.get('commune:08002 × femmes × moins_25')).toBeNull();
    for (const cell of hiddenOf(before.cells)) expect(after.cells.get(cell), cell).toBeNull();
    const gone = hiddenOf(after.cells).filter((cell) => before.cells.get(cell) !== null);
    // The four fewer are in the commune, its EPCI, its département and the region; of women or all, young or all.
    for (const cell of gone)
      expect(cell).toMatch(/^(commune:08002|epci:200000001|\S+:08) × (femmes|ensemble) × (moins_25|ensemble)$/);
    expect(gone.length).toBeLessThan(16);
  });

  test('stays as it was when its correction cannot be published, and the build goes on and says it', async () => {
    publishFirst();
    const before = await inService();
    const said: string[] = [];
    plan.skipSecondary = true;
    change('08004', 1, 59);
    await buildWarehouse({ ...region, reporter: { ...silentReporter(), say: (text) => void said.push(text) } });
    const after = await inService();
    expect(after.cells).toEqual(before.cells);
    expect(after.held).toEqual([['cube_essai', '2024T3', 'demandeurs_communes', 'corrige', '1']]);
    expect(
      said.filter((line) => line.includes('Secret : cube_essai, 2024T3, corrigé par son producteur'))
    ).toHaveLength(1);
    // The cell, the nearest territory that shows it, and no figure.
    expect(readFileSync(join(region.out, 'rejets', 'secret_cube_essai_2024T3.csv'), 'utf8').split('\n')).toEqual([
      'territoire;sexe;age;pourquoi;se lirait à',
      'commune:08004;femmes;moins_25;se déduit de trop près;epci:200000002',
      ''
    ]);
    // What stays out is no edition: the next one is compared with what readers have.
    plan.skipSecondary = false;
    await buildWarehouse(region);
    expect((await inService()).held).toEqual([]);
    expect((await inService()).cells.get('region:08 × ensemble × ensemble')).toBe(
      (before.cells.get('region:08 × ensemble × ensemble') ?? 0) - 1
    );
  });

  test('stays out when it was never published: the rest goes on', async () => {
    plan.skipSecondary = true;
    await buildWarehouse(region);
    const { cells, held } = await inService();
    expect([cells.size, held]).toEqual([0, [['cube_essai', '2024T3', 'demandeurs_communes', 'nouveau', '1']]]);
  });

  again('cannot take back what is out: a rule that comes later counts it, and hides the rest', async () => {
    publishFirst();
    const before = await inService();
    own.edit('sources/demandeurs_communes/source.yaml', 'secret: personnes', 'secret: [personnes, fiscal]');
    await buildWarehouse(region);
    const { cells, audit } = await inService();
    // Under eleven and shown: 7, 9, 8 and 10 in 08002, nothing elsewhere.
    expect(audit).toEqual({ out: 4, revised: 0 });
    expect(cells).toEqual(before.cells);
  });

  again('a folder without that ledger hides what the new rule says', async () => {
    own.edit('sources/demandeurs_communes/source.yaml', 'secret: personnes', 'secret: [personnes, fiscal]');
    await buildWarehouse(region);
    const { cells, audit } = await inService();
    expect(audit.out).toBe(0);
    for (const cell of ['commune:08002 × femmes × moins_25', 'commune:08002 × hommes × plus_50'])
      expect(cells.get(cell), cell).toBeNull();
  });
});
