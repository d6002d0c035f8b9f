import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../../scripts/setup.mjs';
import { addedFile, realFile } from '../../tests/support/added-files.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { chooseFiles } from '../../warehouse/pipeline/read/choose-files.ts';
import { listDataFiles, type DataFile } from '../../warehouse/pipeline/read/data-files.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';

/** What a portal does of the first demands of a few sources, then of none. */
const TROUBLES = ['coupe', 'refuse', 'absent'] as const;

/**
 * `npm run region` on real files behind a portal of this machine, which cuts, refuses and lacks a few the first time; then
 * again, then without the portal. Says what each run had, and its time.
 */
export async function region(): Promise<void> {
  const folders = [realFile('.'), addedFile('.')].filter((folder) => existsSync(folder));
  if (folders.length === 0) return console.log('Pas de fichiers réels : MAILLE_DATA en désigne un dossier.');
  const scratch = mkdtempSync(join(tmpdir(), 'maille-region-'));
  const behind = filesBehind(folders);
  const trouble = new Map(
    [...behind.keys()].slice(0, TROUBLES.length).map((name, at) => [name, TROUBLES[at]] as const)
  );
  let sent = 0;
  const server = createServer((request, response) => {
    const [, name = '', index = ''] = (request.url ?? '').split('/');
    const file = behind.get(name)?.[Number(index)];
    const how = trouble.get(name);
    sent++;
    if (file === undefined || how === 'absent') return void response.writeHead(404).end();
    if (how === 'refuse') return void response.writeHead(503).end();
    if (request.headers['if-none-match'] === tagOf(file)) return void response.writeHead(304).end();
    send(file, response, how === 'coupe');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shelf = join(scratch, 'region');
  for (const [name, files] of behind) writeAddresses(join(shelf, 'sources', name), base, name, files);
  try {
    const run = (...more: string[]) => runRegion(join(scratch, 'fichiers'), join(scratch, 'sortie'), shelf, more);
    console.log(`| essai | secondes | demandes au portail | ce qui est dit |\n|---|---|---|---|`);
    const tell = async (what: string, ...more: string[]): Promise<void> => {
      sent = 0;
      const { seconds, said } = await run(...more);
      console.log(`| ${what} | ${seconds.toFixed(0)} | ${sent} | ${said.join('<br>')} |`);
    };
    await tell(`premier, ${[...trouble].map(([name, how]) => `${name} ${how}`).join(', ')}`);
    trouble.clear();
    await tell('relancé');
    await tell('relancé encore, rien de neuf');
    await tell('hors ligne', '--hors-ligne');
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The files that each open source reads of these folders, by source; folders of Parquet are left aside. */
function filesBehind(folders: readonly string[]): Map<string, DataFile[]> {
  const sources = readSources().filter(({ droits }) => droits === 'libre');
  const chosen = chooseFiles(
    sources,
    folders.flatMap((folder) => listDataFiles(folder))
  );
  return new Map(
    sources.flatMap(({ name, entities }): [string, DataFile[]][] => {
      const files = new Map(
        entities
          .filter(({ folderPatterns }) => folderPatterns.length === 0)
          .flatMap((entity) => chosen.of(entity).map((file) => [file.baseName, file]))
      );
      return files.size === 0 ? [] : [[name, [...files.values()]]];
    })
  );
}

/** What the shelf says of a card: its files are at the portal of this machine. */
function writeAddresses(folder: string, base: string, name: string, files: readonly DataFile[]): void {
  mkdirSync(folder, { recursive: true });
  const telechargements = files.map(({ baseName, bytes }, index) => ({
    adresse: `${base}/${name}/${index}`,
    fichier: baseName,
    taille_max: `${Math.ceil(bytes / 1e6) + 1} Mo`,
    garde: 'tous',
    lu: 'portail de la machine'
  }));
  writeFileSync(join(folder, 'source.yaml'), stringify({ telechargements, hotes: ['127.0.0.1'] }));
}

/** The same bytes, the same tag. */
function tagOf({ bytes, changed }: DataFile): string {
  return `"${bytes}-${Math.round(changed)}"`;
}

function send(file: DataFile, response: ServerResponse, cut: boolean): void {
  const { size } = statSync(file.path);
  response.writeHead(200, { 'content-length': size, etag: tagOf(file) });
  const reading = createReadStream(file.path, cut ? { end: Math.floor(size / 2) } : {});
  reading.on('end', () => (cut ? response.destroy() : response.end()));
  reading.pipe(response, { end: false });
}

/** Runs the command until it says what answers, then stops its site. */
async function runRegion(
  data: string,
  out: string,
  shelf: string,
  more: readonly string[]
): Promise<{ seconds: number; said: string[] }> {
  mkdirSync(data, { recursive: true });
  const since = performance.now();
  const child = spawn(process.execPath, ['scripts/region.mjs', 'bretagne', '--data', data, ...more], {
    cwd: ROOT,
    env: { ...process.env, MAILLE_OUT: out, MAILLE_REGION: shelf, PORT: String(await freePort()), MAILLE_AVANCE: '0' },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let text = '';
  const last = new Promise<void>((resolve) => {
    const hear = (bytes: Buffer): void => {
      text += String(bytes);
      if (/Leurs lettres/.test(text)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => resolve());
  });
  await last;
  const seconds = (performance.now() - since) / 1000;
  child.kill();
  return { seconds, said: text.split('\n').filter((line) => line.trim() !== '') };
}
