import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { deflateRawSync, crc32, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import type { Failure } from '../../pipeline/failure.ts';
import { PROJECT_FOLDER, SOURCES_FOLDER } from '../../pipeline/layout.ts';
import type { LoadedRow } from '../../pipeline/read/load-context.ts';
import { readOffer } from './load.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-lheo-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const samples = join(SOURCES_FOLDER, 'offre_formation', 'sample');
const offer = join(samples, 'offres_2.3.xml');
const summary = join(samples, 'resumes_offres_2.2.xml');

async function rowsOf(path: string): Promise<LoadedRow[]> {
  const rows: LoadedRow[] = [];
  const name = basename(path);
  for await (const row of readOffer({ path, name, baseName: name, bytes: statSync(path).size, changed: 0, date: '' }))
    rows.push(row);
  return rows;
}

function written(bytes: string | Buffer, name = 'offres.xml'): string {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  return path;
}

async function failureOf(path: string): Promise<Failure> {
  return expectFailure(rowsOf(path));
}

const counts = (rows: readonly LoadedRow[]) =>
  ['formations', 'actions', 'sessions'].map((entity) => rows.filter((row) => row.entity === entity).length);
const first = (rows: readonly LoadedRow[], entity: string) => rows.find((row) => row.entity === entity)?.values;

describe('the sample', () => {
  it('gives three courses, three actions and five sessions, each with its line (2.3, courses)', async () => {
    const rows = await rowsOf(offer);
    expect(counts(rows)).toEqual([3, 3, 5]);
    // F1 at line 5, its action at 23, its sessions at 30 and 34. F2 is all on line 60: its elements take the next
    // numbers.
    expect(rows.map(({ entity, line }) => `${entity?.slice(0, 1) ?? ''}${line}`)).toEqual([
      'f5',
      'a23',
      's30',
      's34',
      'f60',
      'a61',
      's62',
      's63',
      'f64',
      'a65',
      's66'
    ]);
  });

  it('decodes entities once, drops escaped HTML, steps over CDATA, reads the principal Formacode first', async () => {
    expect(first(await rowsOf(offer), 'formations')).toMatchObject({
      intitule: "Titre professionnel d'agent & débutant : aide à domicile",
      formacodes: '43454 44028',
      formacode_version: 'V14',
      romes: 'K1304 K1302',
      certifinfo: '90001',
      cpf: '250001',
      siret: '99900001100018',
      niveau_sortie: '13'
    });
  });

  it('reads places, places left, information meetings, selections, cost and funders', async () => {
    const rows = await rowsOf(offer);
    expect(first(rows, 'actions')).toMatchObject({
      commune: '08001',
      latitude: '46.05',
      heures_total: '600',
      prix_horaire: '9,50',
      financeurs: '2 4',
      places_financees: '2:10 4:2',
      dates_information: '20250115 20250120',
      siret_formateur: '99900002900010'
    });
    const sessions = rows.filter((row) => row.entity === 'sessions').map((row) => row.values);
    expect(sessions[0]).toMatchObject({
      numero: 'S1',
      debut: '20250310',
      inscription_debut: '00000000',
      inscription_fin: '20250301',
      places: '12',
      places_restantes: '3',
      reunions: '20250201',
      selections: '20250210',
      etat: '2'
    });
    expect(sessions[1]).toMatchObject({ debut: '20250900', places: '12', places_restantes: null });
    expect(sessions[2]).toMatchObject({ numero: 'S3', eligible_cpf: '1' });
  });

  it('keeps nothing of the persons to contact', async () => {
    expect(JSON.stringify(await rowsOf(offer))).not.toMatch(/Personne|exemple\.fr/);
  });

  it('reads summaries, in ISO-8859-1 and with a prefix (2.2)', async () => {
    const rows = await rowsOf(summary);
    expect(counts(rows)).toEqual([1, 1, 1]);
    expect(first(rows, 'formations')).toMatchObject({
      numero: 'R1',
      nature: 'resume-offre',
      intitule: "Sécurité d'essai, deuxième ligne",
      organisme: "Organisme d'été",
      niveau_sortie: '1'
    });
    expect(first(rows, 'actions')).toMatchObject({
      commune: '09001',
      latitude: '46.25',
      longitude: '2.05',
      heures_total: '35'
    });
  });

  it('is the same through the other namespace, chunks of any size, gzip and zip', async () => {
    const [whole, other] = [
      await rowsOf(offer),
      readFileSync(offer, 'utf8').replace('http://lheo.gouv.fr/2.3', 'http://www.lheo.org/2.2')
    ];
    expect(await rowsOf(written(other))).toEqual(whole);
    expect(await rowsOf(written(gzipSync(other), 'offres.xml.gz'))).toEqual(whole);
    expect(await rowsOf(written(zipOf({ 'offres.xml': other }), 'offres.zip'))).toEqual(whole);
    const { splitRecords } = await import('./records.ts');
    const bytes = Buffer.from(other);
    for (const size of [1, 7, 64]) {
      const lines: number[] = [];
      for await (const record of splitRecords(chunksOf(bytes, size), 'offres.xml')) lines.push(record.line);
      expect(lines).toEqual([5, 60, 61]);
    }
  });
});

describe('a document that is not what it should be', () => {
  const text = readFileSync(offer, 'utf8');
  const cases: [string, string | Buffer, RegExp][] = [
    [
      'truncated inside a course',
      text.slice(0, text.indexOf('<session numero="S2">')),
      /tronqué après la ligne \d+ \(0 <formation> entiers lus, <\/lheo> jamais atteint\)/
    ],
    [
      'truncated between courses',
      text.slice(0, text.indexOf('<formation numero="F3">')),
      /tronqué .+\(2 <formation> entiers lus/
    ],
    ['truncated before its root', '<?xml version="1.0"?>\n<lhe', /aucune racine <lheo>/],
    [
      'in another encoding than it says',
      Buffer.from(text, 'latin1'),
      /ligne 5 : annoncé en UTF-8, mais ces octets n’en sont pas/
    ],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), /UTF-16/],
    [
      'with a DOCTYPE of a billion laughs',
      text.replace('<lheo ', '<!DOCTYPE lheo [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<lheo '),
      /déclaration « <!DOCTYPE » refusée/
    ],
    [
      'with an entity of its own',
      text.replace('Remise à niveau', '&secret;'),
      /ligne 61 : Entité « &secret; » non définie/
    ],
    [
      'with a DOCTYPE inside a course',
      text.replace('<intitule-formation>Remise', '<!DOCTYPE x><intitule-formation>Remise'),
      /« <!DOCTYPE » refusée/
    ],
    [
      'badly nested',
      text.replace('<nombre-heures-total>120</nombre-heures-total>', '<nombre-heures-total>120</heures>'),
      /ligne 61 : XML mal formé, <\/heures> ferme <nombre-heures-total>/
    ],
    ['of another language', '<?xml version="1.0"?><rss version="2.0"></rss>', /racine <rss> inconnue/],
    [
      'of an unknown version',
      text.replace('lheo.gouv.fr/2.3', 'lheo.gouv.fr/9.9'),
      /espace de noms « http:\/\/lheo.gouv.fr\/9.9 » inconnu/
    ],
    [
      'a table saved as .xml',
      'numero;debut;fin\nS1;20250310;20250630\n',
      /n’est pas un fichier XML \(il commence par « numero;debut/
    ],
    ['two documents end to end', `${text}\n${text.slice(text.indexOf('<lheo'))}`, /après la fin du document/],
    [
      'an endless line without closing tag',
      Buffer.concat([Buffer.from(text.slice(0, text.indexOf('<objectif'))), Buffer.alloc(34 * 1024 * 1024, 'x')]),
      /plus de 32 Mo sans fin de <formation>/
    ]
  ];

  it.each(cases)('%s: says where and what to do', async (_name, bytes, message) => {
    const error = await failureOf(written(bytes));
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });

  it('refuses archives that swell, that leave their folder, that are cut, or that hold several files', async () => {
    const bomb = Buffer.concat([
      Buffer.from('<lheo xmlns="http://lheo.gouv.fr/2.3"><offres>'),
      Buffer.alloc(65 * 1024 * 1024, ' ')
    ]);
    expect((await failureOf(written(gzipSync(bomb, { level: 1 }), 'offres.xml.gz'))).message).toMatch(
      /plus de 64 Mo une fois décompressé/
    );
    expect((await failureOf(written(zipOf({ 'offres.xml': bomb }), 'offres.zip'))).message).toMatch(
      /dépasse 64 Mo une fois décompressé/
    );
    // The archive lies about its size: what is read is what counts.
    expect((await failureOf(written(zipOf({ 'offres.xml': bomb }, 10), 'offres.zip'))).message).toMatch(
      /dépasse 64 Mo une fois décompressé/
    );
    expect((await failureOf(written(zipOf({ '../offres.xml': text }), 'offres.zip'))).message).toMatch(
      /« \.\.\/offres\.xml » sort de l’archive/
    );
    expect((await failureOf(written(zipOf({ 'C:\\offres.xml': text }), 'offres.zip'))).message).toMatch(
      /sort de l’archive/
    );
    expect((await failureOf(written(zipOf({ 'a.xml': text, 'b.xml': text }), 'offres.zip'))).message).toMatch(
      /2 fichiers dans l’archive/
    );
    const whole = zipOf({ 'offres.xml': text });
    expect((await failureOf(written(whole.subarray(0, whole.length - 30), 'offres.zip'))).message).toMatch(
      /archive tronquée/
    );
    expect((await failureOf(written(gzipSync(text).subarray(0, 900), 'offres.xml.gz'))).message).toMatch(
      /gzip tronqué ou abîmé/
    );
    const spoilt = Buffer.from(whole);
    spoilt[120] = (spoilt[120] ?? 0) ^ 0xff;
    expect((await failureOf(written(spoilt, 'offres.zip'))).message).toMatch(/illisible|abîmé/);
  });
});

const real = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data', 'lheo');
if (!existsSync(real))
  process.stdout.write(
    `Fichiers LHEO absents de ${real} : contrôles sur fichiers réels sautés (MAILLE_DATA désigne leur dossier).\n`
  );

describe.skipIf(!existsSync(real))('the producers’ files', () => {
  it.each([
    ['exemple-bts-onisep.xml', [1, 1, 1]],
    ['intercarif-resumes-offres.bob-carif.xml', [10, 10, 10]],
    ['intercarif-data-test.anotea.xml', [1, 1, 1]]
  ])('%s', async (name, expected) => {
    const path = join(scratch, name);
    copyFileSync(join(real, name), path);
    expect(counts(await rowsOf(path))).toEqual(expected);
  });

  it('are read with their places, dates and codes', async () => {
    const rows = await rowsOf(join(real, 'exemple-bts-onisep.xml'));
    expect(first(rows, 'formations')).toMatchObject({
      intitule: 'BTS négociation et relation client',
      formacodes: '34582 34076',
      nsf: '312',
      certifinfo: '19004',
      siret: '19290076900014',
      niveau_sortie: '6'
    });
    expect(first(rows, 'actions')).toMatchObject({
      commune: '29233',
      code_postal: '29391',
      latitude: '47.882108',
      longitude: '-3.5526545'
    });
    expect(first(rows, 'sessions')).toMatchObject({ debut: '20150901', fin: '20170831' });
    const summaries = await rowsOf(join(real, 'intercarif-resumes-offres.bob-carif.xml'));
    expect(summaries.filter((row) => row.entity === 'sessions')[1]?.values).toMatchObject({
      debut: '20170900',
      fin: '20180300'
    });
  });
});

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** A zip written by hand; `said` is the expanded size that it pretends to have. */
function zipOf(files: Readonly<Record<string, string | Buffer>>, said?: number): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const [bytes, label] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    const entry = Buffer.alloc(46);
    head.writeUInt32LE(0x04034b50, 0);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [buffer, at] of [
      [head, 6],
      [entry, 8]
    ] as const) {
      buffer.writeUInt16LE(8, at + 2);
      buffer.writeUInt32LE(crc32(bytes), at + 8);
      buffer.writeUInt32LE(packed.length, at + 12);
      buffer.writeUInt32LE(said ?? bytes.length, at + 16);
      buffer.writeUInt16LE(label.length, at + 20);
    }
    entry.writeUInt32LE(offset, 42);
    parts.push(head, label, packed);
    directory.push(entry, label);
    offset += head.length + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
