import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { parquetMetadataAsync } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { runnableSql } from '../../src/lib/server/answer/runnable-sql.ts';
import { makeApi, type Api } from '../support/api.ts';
import { examples, oneIn } from '../support/depth.ts';
import { makeFolder, publishFixture, putInService, removeFolder, sealInService } from '../support/snapshot-fixture.ts';

const FILE = '/api/v1/snapshot/fichier';
let api: Api;
let file: Buffer;
/** The strong tag that the file must bear: the SHA-256 of what is on the disk. */
let tag: string;
/** The downloaded file, opened by a DuckDB that knows nothing else. */
let plain: DuckDBConnection;
let instance: DuckDBInstance;
const folder = makeFolder();
const taken = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 's1');
  api = makeApi(folder, CATALOGUE);
  file = readFileSync(join(folder, 'snapshot-s1.duckdb'));
  tag = `"${createHash('sha256').update(file).digest('hex')}"`;
  const copy = join(taken, 'maille.duckdb');
  writeFileSync(copy, Buffer.from(await (await api.get(FILE)).arrayBuffer()));
  instance = await DuckDBInstance.create(copy, { access_mode: 'READ_ONLY' });
  plain = await instance.connect();
});
afterAll(() => {
  plain.closeSync();
  instance.closeSync();
  api.engine.close();
  removeFolder(folder);
  removeFolder(taken);
});

/** Runs a script from its first statement to its last; the rows of each select or execute. */
async function rowsOf(script: string): Promise<Record<string, unknown>[][]> {
  const statements = await plain.extractStatements(script);
  const answers: Record<string, unknown>[][] = [];
  for (let index = 0; index < statements.count; index++)
    answers.push((await (await statements.prepare(index)).runAndReadAll()).getRowObjectsJson());
  // Prepare comes first and deallocate last, where there are values.
  return statements.count === 1 ? answers : answers.slice(1, -1);
}

describe('the file of the snapshot', () => {
  test('is the one in service, byte for byte, and says its size and its tag', async () => {
    const response = await api.get(FILE);
    expect([
      response.status,
      response.headers.get('content-length'),
      response.headers.get('etag'),
      response.headers.get('accept-ranges')
    ]).toEqual([200, String(file.length), tag, 'bytes']);
    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect((await api.get(FILE, { 'if-none-match': tag })).status).toBe(304);
    expect(api.engine.downloads.open).toBe(0);
  });

  test('is that of the sum in its address, kept for good, or none', async () => {
    const own = await api.get(`${FILE}?somme=${tag.slice(1, -1)}`);
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(Buffer.from(await own.arrayBuffer()).equals(file)).toBe(true);
    const other = await api.get(`${FILE}?somme=${'0'.repeat(64)}`);
    expect([other.status, other.headers.get('cache-control')]).toEqual([412, 'no-store']);
    expect((await api.get(`${FILE}?autre=1`)).status).toBe(400);
  });

  test('comes by parts, taken up again only on the same file', async () => {
    const part = await api.get(FILE, { range: 'bytes=100-299', 'if-range': tag });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      `bytes 100-299/${file.length}`,
      '200'
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(file.subarray(100, 300))).toBe(true);
    const other = await api.get(FILE, { range: 'bytes=100-299', 'if-range': '"s0"' });
    expect(other.status).toBe(200);
    await other.body?.cancel();
    const outside = await api.get(FILE, { range: `bytes=${file.length}-` });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${file.length}`]);
  });

  test.each([
    ['"s1"', 412],
    ['W/TAG', 412],
    ['"s0", TAG', 206],
    ['*', 206]
  ])('is sent to whoever wants the file tagged %s: %i', async (wanted, status) => {
    const part = await api.get(FILE, { range: 'bytes=0-9', 'if-match': wanted.replace('TAG', tag) });
    expect([part.status, part.headers.get('etag')]).toEqual([status, tag]);
    await part.body?.cancel();
  });

  test('has another tag when a build of the same figures wrote other bytes', async () => {
    const own = makeFolder();
    cpSync(join(folder, 'snapshot-s1.duckdb'), join(own, 'snapshot-s1.duckdb'));
    sealInService(own, 's1');
    const service = makeApi(own, new Map(), { followMs: 0 });
    expect((await service.get(FILE, {}, 'HEAD')).headers.get('etag')).toBe(tag);
    // As a build replaces a file: by rename, the pointer last.
    writeFileSync(join(own, 'autre'), Buffer.concat([file, Buffer.alloc(4096)]));
    renameSync(join(own, 'autre'), join(own, 'snapshot-s1.duckdb'));
    expect((await service.get(FILE)).status).toBe(503);
    sealInService(own, 's1');
    const other = `"${createHash('sha256')
      .update(readFileSync(join(own, 'snapshot-s1.duckdb')))
      .digest('hex')}"`;
    await expect.poll(async () => (await service.get(FILE, {}, 'HEAD')).headers.get('etag')).toBe(other);
    service.engine.close();
    removeFolder(own);
  });

  test('HEAD opens nothing, and an unknown parameter is refused', async () => {
    const head = await api.get(FILE, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text(), api.engine.downloads.open]).toEqual([
      200,
      String(file.length),
      '',
      0
    ]);
    expect((await api.get(`${FILE}?x=1`)).status).toBe(400);
  });

  test('many slow downloads are bounded, and a question is answered meanwhile', async () => {
    const slow = await Promise.all(Array.from({ length: api.engine.downloads.most }, () => api.get(FILE)));
    expect(slow.every(({ status }) => status === 200)).toBe(true);
    const refused = await api.get(FILE);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect((await api.get('/api/v1/requests/gpec/projets_recrutement')).status).toBe(200);
    await Promise.all(slow.map(({ body }) => body?.cancel()));
    expect(api.engine.downloads.open).toBe(0);
  });

  test('a download goes on when another snapshot comes and the file is removed', async () => {
    const other = makeFolder();
    await publishFixture(other, 'a1');
    const own = makeApi(other, new Map(), { followMs: 0 });
    const first = readFileSync(join(other, 'snapshot-a1.duckdb'));
    const reader = (await own.get(FILE)).body?.getReader();
    const parts = [(await reader?.read())?.value ?? new Uint8Array()];
    writeFileSync(join(other, 'snapshot-a2.duckdb'), first);
    putInService(other, 'a2');
    await expect.poll(async () => (await own.json('/health')).instantane).toBe('a2');
    rmSync(join(other, 'snapshot-a1.duckdb'));
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) parts.push(part.value);
    expect(Buffer.concat(parts).equals(first)).toBe(true);
    own.engine.close();
    removeFolder(other);
  });
});

describe('tables of the snapshot', () => {
  test('are listed with their rows, and what each column means', async () => {
    const { tables } = (await api.json('/api/v1/snapshot/tables')) as {
      tables: { nom: string; lignes: number; colonnes: { nom: string; type: string }[]; parquet: string }[];
    };
    const known = (
      await plain.runAndReadAll(
        `select schema_name || '.' || table_name from duckdb_tables() where schema_name in ('publie', 'reference')
          order by 1`
      )
    )
      .getRows()
      .map(([name]) => String(name));
    expect(tables.map(({ nom }) => nom)).toEqual(known);
    const territories = tables.find(({ nom }) => nom === 'reference.territoires');
    const [[count] = []] = (await plain.runAndReadAll('select count(*)::integer from reference.territoires')).getRows();
    expect([territories?.lignes, territories?.parquet, territories?.colonnes[0]]).toEqual([
      count,
      '/api/v1/snapshot/parquet/reference.territoires',
      expect.objectContaining({ nom: 'territoire', type: 'VARCHAR' })
    ]);
  });

  /** As `tests/support/snapshot-rows.ts` writes them, by table. */
  test.each([
    ['publie.cube_projets_recrutement', ['bmo', 'marges'], ["Besoins en main-d'œuvre", 'Marges publiées']],
    ['publie.population_cellules', ['cog'], ['Code officiel géographique']],
    ['reference.millesimes', [], []]
  ])('%s names its own sources, in the list and in its Parquet', async (name, own, titles) => {
    const { tables } = (await api.json('/api/v1/snapshot/tables')) as { tables: { nom: string; sources: string[] }[] };
    expect(tables.find(({ nom }) => nom === name)?.sources).toEqual(own);
    const path = join(taken, `sources-${name}.parquet`);
    writeFileSync(path, Buffer.from(await (await api.get(`/api/v1/snapshot/parquet/${name}`)).arrayBuffer()));
    const [[written] = []] = (
      await plain.runAndReadAll(
        `select decode(value) from parquet_kv_metadata('${path}') where decode(key) = 'maille.sources'`
      )
    ).getRows();
    expect((JSON.parse(String(written)) as { titre: string }[]).map(({ titre }) => titre)).toEqual(titles);
  });

  test.each(['publie.cube_projets_recrutement', 'reference.territoires', 'publie.population_cellules'])(
    '%s as Parquet holds the same rows',
    async (name) => {
      const response = await api.get(`/api/v1/snapshot/parquet/${name}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.apache.parquet']);
      const path = join(taken, `${name}.parquet`);
      writeFileSync(path, Buffer.from(await response.arrayBuffer()));
      const [[missing, added, rows] = []] = (
        await plain.runAndReadAll(
          `select (select count(*) from (from ${name} except all
            from read_parquet('${path}')))::integer, (select count(*) from (from read_parquet('${path}') except all
            from ${name}))::integer, (select count(*) from ${name})::integer`
        )
      ).getRows();
      expect([missing, added]).toEqual([0, 0]);
      expect(rows).toBeGreaterThan(0);
    }
  );

  test.each([
    '/api/v1/snapshot/parquet/publie.population_cellules',
    '/api/v1/requests/reference/territoires?format=parquet'
  ])('%s is read by parts, as readers of Parquet do, its end first', async (address) => {
    const whole = Buffer.from(await (await api.get(address)).arrayBuffer());
    const head = await api.get(address, {}, 'HEAD');
    expect([head.headers.get('accept-ranges'), head.headers.get('content-length')]).toEqual([
      'bytes',
      String(whole.byteLength)
    ]);
    const etag = head.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const taken: string[] = [];
    const file = {
      byteLength: whole.byteLength,
      async slice(start: number, end = whole.byteLength): Promise<ArrayBuffer> {
        const part = await api.get(address, { range: `bytes=${start}-${end - 1}`, 'if-range': etag });
        taken.push(`${part.status} ${part.headers.get('content-range')}`);
        return part.arrayBuffer();
      }
    };
    const { row_groups: groups } = await parquetMetadataAsync(file);
    expect(groups.length).toBeGreaterThan(0);
    expect(taken.length).toBeGreaterThan(0);
    for (const part of taken) expect(part).toMatch(new RegExp(`^206 bytes \\d+-\\d+/${whole.byteLength}$`));
    const last = await api.get(address, { range: 'bytes=-4' });
    expect(Buffer.from(await last.arrayBuffer()).toString()).toBe('PAR1');
    expect((await api.get(address, { range: `bytes=${whole.byteLength}-` })).status).toBe(416);
    const other = await api.get(address, { range: 'bytes=0-3', 'if-range': '"autre"' });
    expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, whole.byteLength]);
    expect((await api.get(address, { 'if-none-match': etag })).status).toBe(304);
    const allowed = await api.get(address, { 'access-control-request-headers': 'range' }, 'OPTIONS');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Range');
  });

  test.each([
    'publie.cube_projets_recrutemant',
    'main.sqlite_master',
    'reference.territoires"; drop table x',
    '../etc/passwd'
  ])('« %s » is not a table', async (name) => {
    const response = await api.get(`/api/v1/snapshot/parquet/${encodeURIComponent(name)}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8'
    ]);
  });
});

describe('the SQL of a request', () => {
  /** Each value of the rows as one text: cells are 15 digits in an answer, whole numbers in the file. */
  function texts(
    rows: readonly Readonly<Record<string, unknown>>[],
    names: readonly string[],
    cells: ReadonlySet<string>
  ): string[] {
    return rows.map((row) =>
      names
        .map((name) =>
          row[name] === null || row[name] === undefined
            ? ''
            : cells.has(name) && /^[0-9a-f]{15}$/.test(String(row[name]))
              ? String(BigInt(`0x${String(row[name])}`))
              : String(row[name])
        )
        .join('|')
    );
  }

  async function compare(query: string): Promise<number> {
    const answer = (await api.json(`/api/v1/requests/${query}`)) as unknown as Answer;
    const response = await api.get(`/api/v1/sql/${query}`);
    expect([query, response.status]).toEqual([query, 200]);
    const [rows = []] = await rowsOf(await response.text());
    const cells = new Set(answer.colonnes.filter(({ type }) => type === 'cellule').map(({ nom }) => nom));
    // What the pipeline adds to say what was not read is not in the select, nor are the figures that it takes out.
    const unread = new Set(
      REQUESTS.filter(({ id }) => query.startsWith(id)).flatMap(({ repose_sur: rests }) =>
        (rests?.valeurs ?? []).flatMap((group) => ('si' in group || answer.non_lues.length > 0 ? group.colonnes : []))
      )
    );
    const own = (name: string): boolean => rows[0] === undefined || name in rows[0];
    const operands = answer.colonnes
      .filter(({ de, nom }) => de === null && !unread.has(nom))
      .flatMap(({ nom, protege, bornes }) => [
        nom,
        ...(bornes ? [`${nom}_min`, `${nom}_max`] : []),
        ...(protege ? [`${nom}_statut`] : [])
      ])
      .filter(own);
    if (answer.etat !== 'source_absente')
      expect([query, texts(rows, operands, cells)]).toEqual([query, texts(answer.lignes, operands, cells)]);
    return answer.lignes.length;
  }

  test('of every request runs on the downloaded file as it is, and gives the operands of the answer', async () => {
    let answered = 0;
    const asked = oneIn(10, REQUESTS);
    for (const { id } of asked) answered += (await compare(id)) > 0 ? 1 : 0;
    expect(answered).toBeGreaterThan(examples(40, 5));
  });

  test('binds what the address gives: another value, several, a zone', async () => {
    expect(await compare('reference/territoires?maille=bassin')).toBeGreaterThan(0);
    const { zone } = (await api.json('/api/v1/zones?ajouter=departement:35&resolution=6')) as { zone: string };
    const zoned = REQUESTS.find(({ parametres }) => parametres.some((parameter) => parameter.zone));
    await compare(`${zoned?.id ?? ''}?territoire=${zone}`);
    const several = await (
      await api.get('/api/v1/sql/gpec/projets_recrutement?territoire=departement:35,region:53')
    ).text();
    expect(several.match(/^execute requete\(/gm)).toHaveLength(2);
  });

  test('a value cannot leave its quotes, nor a title its comment', async () => {
    const text = await api.engine.use('reference/territoires', [], async (prepared) => {
      const value = "x'; drop table y; --";
      const definition = { ...prepared.request.definition, titre: 'a\nselect 1;', question: 'b\u2028c' };
      const request = { definition, source: '', sql: 'select $maille::VARCHAR as maille' };
      return runnableSql(
        {
          ...prepared,
          request,
          parts: [
            {
              parameters: [{ nom: 'maille', type: 'VARCHAR', valeur: value, sql: value, libelle: '' }],
              missingDomains: [],
              key: ''
            }
          ]
        },
        ''
      );
    });
    expect(await rowsOf(text)).toEqual([[{ maille: "x'; drop table y; --" }]]);
  });

  test('what is laid out on demand is not SQL, and says so', async () => {
    expect((await api.get('/api/v1/sql/gpec/projets_recrutement?tri=-projets')).status).toBe(422);
  });
});
