import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readWorkbook } from '../pipeline/read/read-workbook.ts';
import { readProfile } from '../pipeline/declared/profile.ts';
import { PROFILES_FOLDER } from '../pipeline/layout.ts';
import { workbook } from '../workbook.ts';
import { committeeFiles } from './committee-files.ts';
import { Desk } from './desk.ts';
import { Journal } from './journal.ts';
import { openDesk, shelfOf } from './server.ts';
import { writeCommitteeFile } from './write-committee-file.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-bureau-'));
const folders = {
  profile: 'bretagne',
  data: join(scratch, 'fichiers'),
  out: join(scratch, 'sortie'),
  shelf: join(scratch, 'region')
};
let [root, server]: [string, Server | null] = ['', null];

beforeAll(async () => {
  for (const folder of [folders.data, folders.out, folders.shelf]) mkdirSync(folder, { recursive: true });
  vi.stubEnv('MAILLE_REGION', folders.shelf);
  const opened = await openDesk(new Desk(folders), 0);
  [root, server] = [opened.address.replace(/\/fichiers$/, ''), opened.server];
});
afterAll(() => {
  server?.close();
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});

const drop = async (name: string, body: Uint8Array | string) => {
  const response = await fetch(`${root}/depot?nom=${encodeURIComponent(name)}`, {
    method: 'PUT',
    body: Buffer.from(body)
  });
  return (await response.json()) as {
    name: string;
    kept: boolean;
    said: string;
    waiting: string | null;
    mistakes: { cell: string; written: string; awaited: string }[];
  };
};
const form = (name: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${root}/${name}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const dropped = (): string[] =>
  existsSync(join(folders.data, 'depots')) ? readdirSync(join(folders.data, 'depots')).sort() : [];

/** The status of a request that says it comes by another name of the machine, or from another site. */
function statusAs(headers: Record<string, string>, path = new URL(`${root}/fichiers`).pathname): Promise<number> {
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port: new URL(root).port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('its address alone lets one in: not another token, name of the machine, or site', async () => {
  expect((await fetch(`${root}/fichiers`)).status).toBe(200);
  expect(await statusAs({}, '/fichiers')).toBe(404);
  expect(await statusAs({}, `/${'a'.repeat(32)}/fichiers`)).toBe(404);
  expect(await statusAs({ host: `evil.example:${new URL(root).port}` })).toBe(404);
  expect(await statusAs({ origin: 'https://evil.example' })).toBe(404);
});

test('a workbook of a committee comes with its months and its lists, and its mistakes are told cell by cell', async () => {
  const calls = committeeFiles().find(({ name }) => name === 'appels_telephone');
  if (calls === undefined) throw new Error('appels_telephone');
  const [entry, lists] = await readWorkbook(await writeCommitteeFile(calls, 2025, null));
  expect(entry?.data[0]).toEqual([
    'periode',
    'plateforme',
    'recus',
    'a_traiter',
    'decroches',
    'attente_p50_s',
    'attente_p90_s'
  ]);
  expect(lists?.data.map(([month]) => month)).toEqual([
    'periode',
    ...Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`)
  ]);
  const rows = (filled: readonly (readonly (string | number | null)[])[]): Buffer =>
    workbook([{ name: 'Saisie', firstRow: 1, rows: [Object.keys(calls.colonnes), ...filled] }]);
  const wrong = await drop(
    'appels_telephone_2025.xlsx',
    rows([
      ['2025-01', 'Orientation', '1 200', 1000, 850, 45, '210,5'],
      ['janvier', '', 'douze', 3, 2, null, null],
      ['2025-03', 'Orientation', null, null, null, null, null]
    ])
  );
  expect(wrong.kept).toBe(false);
  expect(wrong.mistakes.map(({ cell, written }) => [cell, written])).toEqual([
    ['A3', 'janvier'],
    ['B3', ''],
    ['C3', 'douze']
  ]);
  expect(dropped()).toEqual([]);
  const right = await drop(
    'appels_telephone_2025.xlsx',
    rows([['2025-01', 'Orientation', '1 200', 1000, 850, 45, '210,5']])
  );
  expect(right.kept).toBe(true);
  expect(readFileSync(join(folders.data, 'depots/appels_telephone_2025.csv'), 'utf8')).toBe(
    'periode;plateforme;recus;a_traiter;decroches;attente_p50_s;attente_p90_s\n2025-01;Orientation;1200;1000;850;45;210,5\n'
  );
});

test('numbers that cannot be true together are told at the drop by the rules of their source, at the row of the sheet', async () => {
  const book = (name: string, ...filled: (string | number | null)[][]): Buffer => {
    const columns = Object.keys(committeeFiles().find((file) => file.name === name)?.colonnes ?? {});
    return workbook([{ name: 'Saisie', firstRow: 1, rows: [columns, ...filled] }]);
  };
  const before = dropped();
  const empty = ['2025-01', 'Orientation', null, null, null, null, null];
  const calls = await drop(
    'appels_telephone_2024.xlsx',
    book('appels_telephone', empty, ['2024-01', 'A\nB', 90, 80, 70, 10, 20], empty, [
      '2024-02',
      'A',
      90,
      80,
      81,
      10,
      20
    ])
  );
  expect([calls.name, calls.kept, calls.said]).toEqual([
    'appels_telephone_2024.xlsx',
    false,
    '1 ligne à corriger ; rien n’est repris'
  ]);
  expect(calls.mistakes).toEqual([
    {
      cell: 'ligne 5',
      written: '2024-02 / A / 90 / 80 / 81 / 10 / 20',
      awaited: expect.stringMatching(/^appels incompatibles : décrochés ≤ à traiter ≤ reçus/)
    }
  ]);
  const advice = (asked: number, pleased: number): (string | number | null)[] => [
    ...['2024T1', 'Apec', 'departement:35', '1', 'Cadres', 30, asked, pleased, null, null, null]
  ];
  const paths = await drop('cep_2024.xlsx', book('cep', advice(31, 9), advice(20, 9), advice(8, 9)));
  expect([paths.kept, paths.said]).toEqual([false, '2 lignes à corriger ; rien n’est repris']);
  expect(paths.mistakes.map(({ cell, written }) => [cell, written])).toEqual([
    ['ligne 2', '30 / 31 / 9 /  / '],
    ['ligne 4', '30 / 8 / 9 /  / ']
  ]);
  expect(dropped()).toEqual(before);
  // One decision of two hundred is under the share that this source admits: the line is told, and the file waits for somebody to say so.
  const header = Object.keys(committeeFiles().find(({ name }) => name === 'decisions')?.colonnes ?? {});
  const decisions = Array.from({ length: 200 }, (_, at) =>
    [`d${at}`, '2024-05-01', 'CREFOP', 'Ouvrir', at === 7 ? '35' : 'departement:35', '', '', 'Formation'].concat([
      '',
      '',
      '',
      '',
      'à faire'
    ])
  );
  const kept = await drop('decisions_2024.csv', [header, ...decisions].map((row) => `${row.join(';')}\n`).join(''));
  expect([kept.kept, kept.mistakes.map(({ cell }) => cell)]).toEqual([false, ['ligne 9']]);
  expect(kept.said).toContain('1 ligne à corriger, que la construction laisserait de côté');
  expect(dropped()).toEqual(before);
  await form('confirmer', { id: kept.waiting ?? '', confirmer: 'oui' });
  expect(dropped()).toEqual([...before, 'decisions_2024.csv'].sort());
});

test('a file that its reader refuses changes nothing; one that replaces another keeps it aside', async () => {
  const good = 'code_commune;code;nom\n35238;CLE3;Rennes\n';
  expect((await drop('comites_locaux_emploi_2025.csv', good)).kept).toBe(true);
  const refused = await drop('comites_locaux_emploi_2025.csv', 'code;nom\nCLE3;Rennes\n');
  expect([refused.kept, refused.said]).toEqual([false, expect.stringContaining('code_commune')]);
  expect(readFileSync(join(folders.data, 'depots/comites_locaux_emploi_2025.csv'), 'utf8')).toBe(good);
  await drop('comites_locaux_emploi_2025.csv', `${good}29019;CLE1;Brest\n`);
  const [aside = ''] = readdirSync(join(folders.out, 'bureau/remplaces'));
  expect(readFileSync(join(folders.out, 'bureau/remplaces', aside), 'utf8')).toBe(good);
  expect((await drop('comites_locaux_emploi_2026.csv', `${good}29019;CLE1;Brest\n`)).said).toContain(
    'mêmes octets que depots/comites_locaux_emploi_2025.csv : est-ce le bon millésime ?'
  );
  const beyond = await drop('../../hors.csv', good);
  expect([beyond.name, beyond.kept]).toEqual(['hors.csv', false]);
  const shown = await (await fetch(`${root}/fichiers`)).text();
  expect(shown).toContain('? hors.csv');
  expect(shown).toMatch(
    new RegExp(`name="id" value="${String(beyond.waiting)}".*type="checkbox" name="confirmer" value="oui" required`)
  );
  expect((await form('confirmer', { id: beyond.waiting ?? '' })).status).toBe(422);
  expect(dropped()).not.toContain('hors.csv');
  await form('confirmer', { id: beyond.waiting ?? '', confirmer: 'oui' });
  expect(dropped()).toContain('hors.csv');
  expect(existsSync(join(scratch, 'hors.csv'))).toBe(false);
});

test('of one name dropped eight times at once, one is kept whole, and the others are told', async () => {
  const file = (at: number): string =>
    `periode;service;disponibilite_pct;p75_ms;rgaa_pct\n2025-01;Portail ${at};99,95;350;78\n`;
  const waiting = readdirSync(join(folders.out, 'bureau/recus'));
  const all = await Promise.all(Array.from({ length: 8 }, (_, at) => drop('exploitation_2025.csv', file(at))));
  const [winner] = all.flatMap(({ kept }, at) => (kept ? [at] : []));
  expect(all.filter(({ kept }) => kept)).toHaveLength(1);
  expect(all.filter(({ said }) => said.startsWith('un autre dépôt de ce nom est en cours'))).toHaveLength(7);
  expect(readFileSync(join(folders.data, 'depots/exploitation_2025.csv'), 'utf8')).toBe(file(winner ?? -1));
  expect(readdirSync(join(folders.out, 'bureau/recus'))).toEqual(waiting);
  expect(await (await fetch(`${root}/fichiers`)).text()).toContain('✓ exploitation_2025.csv');
});

test('a line repeated word for word asks, where nothing else tells lines apart', async () => {
  const header = 'periode;plateforme;recus;a_traiter;decroches;attente_p50_s;attente_p90_s\n';
  const line = '2023-02;Orientation;90;80;70;10;20\n';
  const asked = await drop('appels_telephone_2023.csv', `${header}2023-01;Orientation;90;80;70;10;20\n${line}${line}`);
  expect([asked.kept, asked.said]).toEqual([false, expect.stringContaining('répétées mot pour mot (4 comme 3)')]);
});

test('a workbook made to swell is refused before it is parsed', async () => {
  const cell = workbook([{ name: 'Saisie', firstRow: 1, rows: [['periode'], ['7'.repeat(200_000)]] }]);
  expect((await drop('appels_telephone_2025.xlsx', cell)).said).toMatch(/une cellule de plus de 32 767 caractères/);
});

test('a shelf without a name is said in one sentence', () => {
  vi.stubEnv('MAILLE_REGION', '');
  expect(() => shelfOf(folders.out)).toThrow('MAILLE_REGION est vide');
  vi.stubEnv('MAILLE_REGION', folders.shelf);
});

test('objectives go to the profile of the shelf, numbers as numbers; one that it refuses changes nothing', async () => {
  const header = ['indicateur', 'sens', 'cible', 'annee_cible', 'citation'];
  const book = (...rows: (string | number | null)[][]): Buffer =>
    workbook([{ name: 'Saisie', firstRow: 1, rows: [header, ...rows] }]);
  const own = (): string => readFileSync(join(folders.shelf, 'bretagne.yaml'), 'utf8');
  const kept = await drop(
    'objectifs_service_2027.xlsx',
    book(['decroche', 'Hausse', '90,5', 2027, 'CPRDFOP, p. 12'], ['cep', null, null, null, null])
  );
  expect([kept.kept, kept.mistakes]).toEqual([true, []]);
  expect(readProfile('bretagne').sections['objectifs_service']).toEqual([
    { indicateur: 'decroche', sens: 'hausse', cible: 90.5, annee_cible: 2027, citation: 'CPRDFOP, p. 12' }
  ]);
  const before = own();
  const refused = await drop('objectifs_service_2027.xlsx', book(['decroche', 'hausse', 90, 9999, 'CPRDFOP']));
  expect([refused.kept, own()]).toEqual([false, before]);
  // Persons of each quarter do not add up over a year: a build would refuse their objective.
  const persons = await drop('objectifs_service_2027.xlsx', book(['cep', 'hausse', 9000, 2027, 'CPRDFOP']));
  expect([persons.mistakes.map(({ cell }) => cell), own()]).toEqual([['A2'], before]);
});

test('a right is confirmed by somebody, in the profile of the shelf and not in the product', async () => {
  const product = readFileSync(join(PROFILES_FOLDER, 'bretagne.yaml'), 'utf8');
  const nobody = await form('droits', { source: 'comites_locaux_emploi', lu: 'oui' });
  expect(nobody.status).toBe(422);
  expect(await nobody.text()).toMatch(/<h1>Fichiers<\/h1>\s*<p role="alert"[^>]*>Dites d’abord qui est au bureau/);
  await form('responsable', { qui: 'Chargée d’études' });
  expect((await form('droits', { source: 'demandeurs_communes', lu: 'oui' })).status).toBe(422);
  expect((await form('droits', { source: 'comites_locaux_emploi', lu: 'oui' })).status).toBe(303);
  expect(readFileSync(join(folders.shelf, 'bretagne.yaml'), 'utf8')).toMatch(
    /- comites_locaux_emploi # confirmé par Chargée d’études, le \d{4}-\d{2}-\d{2}/
  );
  expect(readFileSync(join(PROFILES_FOLDER, 'bretagne.yaml'), 'utf8')).toBe(product);
  expect(await (await fetch(`${root}/journal`)).text()).toContain('droits de « comites_locaux_emploi » confirmés');
});

test('a work that was cut says so when the desk opens again; a line cut by a full disk is left out', () => {
  const path = join(scratch, 'journal.jsonl');
  new Journal(path).note({ quoi: 'Essai', qui: 'Chargée d’études', etat: 'commencé' });
  writeFileSync(path, '{"quoi":"Ess', { flag: 'a' });
  writeFileSync(path, '\n', { flag: 'a' });
  expect(new Journal(path).entries().map(({ etat }) => etat)).toEqual(['interrompu', 'commencé']);
});

test('a letter is written for what is missing, and no file but a refused line is sent', async () => {
  const letter = await (await fetch(`${root}/lettres/parcoursup.txt`)).text();
  expect(letter).toMatch(/^Objet : transmission de « .+ »\nÀ : /);
  expect(letter).toContain('La Région Bretagne');
  expect((await fetch(`${root}/rejets/${encodeURIComponent('/etc/passwd')}`)).status).toBe(404);
});
