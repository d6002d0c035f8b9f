import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guidanceServiceFiles } from './guidance-service.ts';
import { readLand } from './land.ts';
import { reviewFiles } from './reviews.ts';
import { siteLogFiles } from './site-log.ts';
import { siteReportFiles } from './site-reports.ts';
import { readTerritory } from './territory.ts';

const SEED = 53;
const folder = mkdtempSync(join(tmpdir(), 'maille-demo-service-'));
let connection: DuckDBConnection;

beforeAll(async () => {
  const territory = readTerritory(SEED, readLand());
  for (const file of [
    ...siteReportFiles(territory, SEED),
    ...siteLogFiles(territory, SEED),
    ...reviewFiles(SEED),
    ...guidanceServiceFiles(territory, SEED)
  ]) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.bytes);
  }
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (path: string): Buffer => readFileSync(join(folder, path));
/** A delimited file of the demo, every column as text. */
const table = (path: string, options = "delim=';'"): string =>
  `read_csv('${join(folder, path)}', header=true, all_varchar=true, ${options})`;
const rows = async (sql: string): Promise<unknown[][]> =>
  (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];

describe('use of the guidance service', () => {
  it('gives two school years of days, busier from January to March and in September, and a month its own visitors', async () => {
    expect(bytes('site/matomo_VisitsSummary.get_jour.csv').subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
    const days = bytes('site/matomo_VisitsSummary.get_jour.csv')
      .toString('utf16le')
      .replace(/^\ufeff/, '')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(days).toHaveLength(731);
    const mean = (months: string[]): number => {
      const own = days.filter(([day]) => months.includes(day?.slice(5, 7) ?? ''));
      return own.reduce((sum, fields) => sum + Number(fields[3]), 0) / own.length;
    };
    expect(mean(['01', '02', '03'])).toBeGreaterThan(1.8 * mean(['07', '08']));
    expect(mean(['09'])).toBeGreaterThan(1.2 * mean(['05', '06']));
    const months = table('site/matomo_VisitsSummary.get_mois.csv', "delim=','");
    const march = days
      .filter(([day]) => day?.startsWith('2025-03'))
      .reduce((sum, fields) => sum + Number(fields[3]), 0);
    const [[visits, visitors] = []] = await rows(
      `select nb_visits, nb_uniq_visitors from ${months} where date = '2025-03'`
    );
    expect(Number(visits)).toBe(march);
    expect(Number(visitors)).toBeLessThan(
      days.filter(([day]) => day?.startsWith('2025-03')).reduce((sum, fields) => sum + Number(fields[1]), 0)
    );
  });

  it('declares communes by their inhabitants, many under eleven visits', async () => {
    const communes = table('site/matomo_CustomDimensions.getCustomDimension_commune_mois.csv', "delim=','");
    expect(
      await rows(`select label from ${communes} group by 1 order by sum(nb_visits::integer) desc limit 1`)
    ).toEqual([['35238']]);
    const [[few, all] = []] = await rows(`select count(*) filter (nb_visits::integer < 11), count(*) from ${communes}`);
    expect(Number(few) / Number(all)).toBeGreaterThan(0.3);
    expect(Number(few) / Number(all)).toBeLessThan(0.8);
  });

  it('keeps the log small, its robots, and a rotation in the middle of a day', () => {
    const [older, newer] = [bytes('site/access.log.1').toString(), bytes('site/access.log').toString()];
    expect(older.length + newer.length).toBeLessThan(3 << 20);
    expect(older).toContain('Googlebot');
    const lastDay = /\[(\d\d\/Aug\/2025)/.exec(older.trim().split('\n').at(-1) ?? '')?.[1];
    expect(newer.split('\n')[0]).toContain(lastDay);
  });

  it('writes reviews in both column sets, and calls whose statuses do not reach the total', async () => {
    expect(bytes('avis/jdma_portail_2023-2024.csv').toString()).toMatch(/^Review ID,Form ID/);
    expect(bytes('avis/jdma_portail_2025.csv').toString()).toMatch(/^Date de l'avis,Nom du formulaire/);
    const callers = table('service/qualification_telephone_2024.csv');
    expect(
      await rows(
        `select axe, sum(valeur::integer) from ${callers} where axe in ('sexe', 'reponse') group by 1 order by 1`
      )
    ).toEqual([
      ['reponse', '50000'],
      ['sexe', '40400']
    ]);
    expect(
      await rows(`select count(*) > 0 from ${table('service/cep_2024-2025.csv')} where beneficiaires::integer < 5`)
    ).toEqual([[true]]);
  });
});
