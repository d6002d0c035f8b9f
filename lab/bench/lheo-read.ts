/** Reads one LHEO file in a process of its own, and prints time and memory: lheo-read.ts <reader> <file> */
import { createReadStream, readFileSync, rmSync, statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { createRawTables, loadFile } from '../../warehouse/pipeline/read/raw.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';
import { readOffer } from '../../warehouse/sources/offre_formation/load.ts';

const [, , reader = '', path = ''] = process.argv;
const bytes = statSync(path).size;
const file = { path, name: 'offres.xml', baseName: 'offres.xml', bytes, changed: 0, date: '' };

const READERS: Readonly<Record<string, () => Promise<number>>> = {
  /** Rows of the three tables, as the warehouse gets them. */
  maille: async () => {
    let sessions = 0;
    for await (const row of readOffer(file)) if (row.entity === 'sessions') sessions++;
    return sessions;
  },
  /** The same, appended to the tables of a database on disk. */
  chargement: async () => {
    const database = `${path}.duckdb`;
    const instance = await DuckDBInstance.create(database, { memory_limit: '200MB', threads: '1' });
    const connection = await instance.connect();
    const source = readSources().find(({ name }) => name === 'offre_formation');
    const entity = source?.entities.find(({ name }) => name === 'sessions');
    if (source === undefined || entity === undefined) throw new Error('source offre_formation absente');
    await createRawTables(connection, [source]);
    await loadFile({ connection, profile: undefined as never, workFolder: '' }, source, entity, file);
    const counted = (
      await connection.runAndReadAll('select count(*)::integer from raw.offre_formation__sessions')
    ).getRows()[0]?.[0];
    connection.closeSync();
    instance.closeSync();
    rmSync(database);
    return Number(counted);
  },
  /** Events only: nothing is kept. */
  saxes: async () => {
    let sessions = 0;
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => (sessions += name === 'session' ? 1 : 0));
    for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1024 * 1024 }))
      parser.write(chunk as string);
    parser.close();
    return sessions;
  },
  /** The whole document as one object. */
  'fast-xml-parser': () => {
    const parsed = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'formation' || name === 'session'
    }).parse(readFileSync(path)) as { lheo: { offres: { formation: { action: { session: unknown[] } }[] } } };
    return Promise.resolve(parsed.lheo.offres.formation.reduce((sum, { action }) => sum + action.session.length, 0));
  }
};

const read = READERS[reader];
if (read === undefined) throw new Error(`lecteur inconnu : ${reader}`);
const started = performance.now();
const sessions = await read();
const seconds = (performance.now() - started) / 1000;
process.stdout.write(
  JSON.stringify({
    sessions,
    seconds,
    megabytesPerSecond: bytes / 1e6 / seconds,
    memory: process.resourceUsage().maxRSS / 1024
  })
);
