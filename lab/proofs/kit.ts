import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { billOfMaterials } from '../../scripts/bom.mjs';
import { answers, TEST_DEMO } from '../../scripts/setup.mjs';
import { freePort } from '../../tests/support/free-port.ts';
import { nginxAsDelivered } from './nginx-as-delivered.ts';
import { nginxFiles } from './nginx-files.ts';
import { copyPublications } from '../../warehouse/pipeline/publish/copy-publications.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Out of ten: systemd calls what is above 4 « medium ». */
const MOST_EXPOSED = 2;
const UNITS = ['maille@', 'maille-build@', 'maille-alerte@'];
/** Words that no log may hold. */
const SOUGHT = 'motcherche';

/** The operator's kit with Debian's programs: systemd, nginx, container, bill of materials. @throws Error */
export async function kit(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-kit-'));
  const failures: string[] = [];
  const check = (what: string, held: boolean, said = ''): void => {
    console.log(`${held ? 'tenu   ' : 'MANQUÉ '} ${what}${said === '' ? '' : ` : ${said}`}`);
    if (!held) failures.push(what);
  };
  try {
    units(scratch, check);
    bill(check);
    installed(scratch, check);
    await served(scratch, check);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (failures.length > 0) throw new Error(`Le kit ne tient pas :\n${failures.join('\n')}`);
}

type Check = (what: string, held: boolean, said?: string) => void;

function run(command: string, args: readonly string[], cwd = ROOT): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, text: `${stdout}${stderr}`.trim() };
}

/** Each unit, its instance of a region, verified and rated by systemd. */
function units(scratch: string, check: Check): void {
  const folder = join(scratch, 'unites');
  mkdirSync(folder);
  for (const name of readdirSync(join(ROOT, 'deploy/systemd'))) {
    const text = readFileSync(join(ROOT, 'deploy/systemd', name), 'utf8').replaceAll('/opt/maille', ROOT);
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, name.replace('@', '@bretagne')), text);
  }
  const all = readdirSync(folder).filter((name) => name.includes('@bretagne'));
  const verified = run('systemd-analyze', ['verify', ...all.map((name) => `./${name}`)], folder);
  check(`systemd-analyze verify, ${all.length} unités`, verified.status === 0 && verified.text === '', verified.text);
  for (const unit of UNITS) {
    const rated = run(
      'systemd-analyze',
      ['security', '--offline=yes', `--threshold=${MOST_EXPOSED * 10}`, `./${unit}bretagne.service`],
      folder
    );
    check(
      `${unit}.service, exposition de ${MOST_EXPOSED} sur 10 au plus`,
      rated.status === 0,
      rated.text.split('\n').at(-1)
    );
  }
  for (const script of ['construire.sh', 'alerter.sh'])
    check(`${script} se lit`, run('sh', ['-n', `deploy/${script}`]).status === 0);
}

/** nginx's files as they are, where the machine lets folders and ports be made apart. */
function installed(scratch: string, check: Check): void {
  const seen = nginxAsDelivered(scratch);
  if (seen === null) console.log('non essayé : les fichiers de nginx sans retouche demandent root, unshare et ip');
  else check('nginx démarre, répond et garde, sur les fichiers livrés sans retouche', seen.held, seen.said);
}

/** Each package of the lock file that is served, read by hand, is in the bill. */
function bill(check: Check): void {
  const { components } = billOfMaterials() as { components: { name: string; version: string }[] };
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; dev?: boolean }>;
  };
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const missing = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '' }]) => `${path.split('node_modules/').at(-1) ?? ''}@${version}`)
    .filter((name) => !listed.has(name));
  check(`nomenclature CycloneDX, ${components.length} paquets`, missing.length === 0, missing.join(', '));
}

/** The files that the container's last stage copies, alone and read-only, behind nginx as it is delivered. */
async function served(scratch: string, check: Check): Promise<void> {
  const out = process.env.MAILLE_OUT ?? TEST_DEMO;
  if (!existsSync(join(out, 'current.json')))
    throw new Error(`Aucun instantané dans ${out} : donnez-en un par MAILLE_OUT.`);
  if (!existsSync(join(ROOT, 'build/handler.js'))) run(process.execPath, ['scripts/build-site.mjs']);
  // As somebody who may write nothing of it, on a copy restored from a backup.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  chmodSync(scratch, 0o755);
  const copy = join(scratch, 'instantanes');
  copyPublications(out, copy);
  const image = containerFiles(join(scratch, 'image'));
  const [port, measures, http, https] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const children: ChildProcess[] = [];
  try {
    const said: string[] = [];
    const site = spawn(process.execPath, ['scripts/serve.mjs'], {
      cwd: image,
      ...nobody,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: String(port),
        ORIGIN: 'https://bretagne.maille.example',
        ADDRESS_HEADER: 'x-real-ip',
        MAILLE_OUT: copy,
        MAILLE_MESURES_PORT: String(measures),
        MAILLE_AVANCE: '0'
      }
    });
    children.push(site);
    for (const stream of [site.stdout, site.stderr]) stream.on('data', (text: Buffer) => said.push(String(text)));
    check(
      'le service démarre sans droits, sur les seuls fichiers du conteneur et un instantané restauré',
      await answers(`http://127.0.0.1:${port}`, 60),
      said.join('')
    );
    const logs = nginxFiles(scratch, { services: [port], http, https });
    const conf = join(scratch, 'nginx/nginx.conf');
    const tested = run('nginx', ['-t', '-c', conf]);
    check('nginx -t', tested.status === 0, tested.status === 0 ? '' : tested.text);
    const proxy = spawn('nginx', ['-c', conf, '-g', 'daemon off;'], { stdio: 'ignore' });
    children.push(proxy);
    await pause(1000);
    await readers(https, check);
    await pause(300);
    const access = readFileSync(join(logs, 'maille-acces.log'), 'utf8');
    check('le journal d’accès a ses lignes', access.split('\n').length > 50);
    check(
      'sans adresse, ni mots cherchés, ni agent',
      !/127\.0\.0\.1|::1|sonde/.test(access) && !access.includes(SOUGHT)
    );
    const scraped = await (await fetch(`http://127.0.0.1:${measures}/metrics`)).text();
    check(
      'les mesures comptent la recherche, sans ses mots',
      /famille="recherche",statut="200"/.test(scraped) && !scraped.includes(SOUGHT)
    );
    const rotated = run('logrotate', ['-d', join(ROOT, 'deploy/logrotate/maille')]);
    if (rotated.status !== null) check('logrotate -d', rotated.status === 0, rotated.status === 0 ? '' : rotated.text);
    else console.log('non essayé : logrotate n’est pas sur cette machine');
  } finally {
    for (const child of children) {
      const ended = new Promise((end) => child.once('exit', end));
      child.kill('SIGTERM');
      await Promise.race([ended, pause(5000)]);
    }
  }
}

/** What readers see through nginx. */
async function readers(https: number, check: Check): Promise<void> {
  const ask = (path: string, headers: Record<string, string> = {}) => reach(https, path, headers);
  const page = await ask('/', { 'accept-encoding': 'gzip' });
  const home =
    page.status === 303 || page.status === 307
      ? await ask(page.headers.location ?? '/', { 'accept-encoding': 'gzip' })
      : page;
  check(
    'une page, en TLS, comprimée',
    home.status === 200 && home.headers['content-encoding'] === 'gzip',
    String(home.status)
  );
  check('HSTS', (home.headers['strict-transport-security'] ?? '').includes('max-age'));
  const again = await ask('/api/v1/snapshot');
  const { etag = '' } = again.headers;
  check(
    'étiquette de l’instantané, confirmée sans corps',
    (await ask('/api/v1/snapshot', { 'if-none-match': etag })).status === 304,
    etag
  );
  check('/metrics n’est pas là', (await ask('/metrics')).status === 404);
  check('la recherche répond', (await ask(`/recherche?q=${SOUGHT}`)).status === 200);
  const part = await ask('/api/v1/snapshot/fichier', { range: 'bytes=0-15' });
  check('l’instantané par parties', part.status === 206 && part.body.length === 16, String(part.status));
  const asset = readdirSync(join(ROOT, 'build/client/_app/immutable'), { recursive: true, encoding: 'utf8' }).find(
    (name) => name.endsWith('.css') || name.endsWith('.js')
  );
  const file = await ask(`/_app/immutable/${asset ?? ''}`);
  check(
    'un fichier immuable le dit',
    file.status === 200 && (file.headers['cache-control'] ?? '').includes('immutable')
  );
  const burst = await Promise.all(
    Array.from({ length: 150 }, () =>
      ask('/health').then(
        ({ status }) => status,
        () => 0
      )
    )
  );
  const [let_, refused] = [
    burst.filter((status) => status === 200).length,
    burst.filter((status) => status === 429).length
  ];
  check(
    '150 demandes d’un coup d’une même adresse : bornées par 429',
    refused > 0 && let_ > 0,
    `${let_} servies, ${refused} refusées`
  );
}

interface Reached {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

function reach(port: number, path: string, headers: Record<string, string>): Promise<Reached> {
  return new Promise((end, fail) => {
    get(
      {
        host: '127.0.0.1',
        port,
        path: path.replace(/^https:\/\/[^/]+/, ''),
        rejectUnauthorized: false,
        servername: 'bretagne.maille.example',
        headers: { host: 'bretagne.maille.example', 'user-agent': 'sonde', ...headers }
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          end({
            status: response.statusCode ?? 0,
            headers: response.headers as Reached['headers'],
            body: Buffer.concat(parts)
          })
        );
      }
    ).on('error', fail);
  });
}

/** The files that the stage « service » copies, as it copies them, in a folder that nothing may write. */
function containerFiles(folder: string): string {
  const [, stage = ''] = readFileSync(join(ROOT, 'deploy/Containerfile'), 'utf8').split(' AS service\n');
  mkdirSync(folder);
  for (const [, sources = '', target = ''] of stage.matchAll(/^COPY (.+) (\S+)$/gm))
    for (const source of sources.split(' ')) {
      const to = target.endsWith('/') ? join(folder, target, source.split('/').at(-1) ?? '') : join(folder, target);
      mkdirSync(dirname(to), { recursive: true });
      if (source === 'node_modules') symlinkSync(join(ROOT, source), to);
      else cpSync(join(ROOT, source), to, { recursive: true });
    }
  chmodSync(folder, 0o555);
  return folder;
}
