// npm run bom: what the service is made of (CycloneDX, from the lock file), in build/, and its licences on screen.
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, filesUnder, ROOT, say } from './setup.mjs';

/** @typedef {{ name: string, version: string, licenses?: readonly ({ license?: { id?: string, name?: string }, expression?: string })[] }} Component */

/**
 * Names of packages by licence, both in order; « sans licence » for those that say none.
 * @param {readonly Component[]} components
 * @returns {Map<string, string[]>}
 */
export function byLicence(components) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { name, version, licenses = [] } of components) {
    const said =
      licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').find(Boolean) ??
      'sans licence';
    found.set(said, [...(found.get(said) ?? []), `${name} ${version}`]);
  }
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)).map(([licence, names]) => [licence, names.sort()]));
}

/** Packages of development whose code or letters the built site carries, by their own names in the sources of the site. */
export function carried() {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const texts = ['src', 'static']
    .flatMap((folder) => filesUnder(join(ROOT, folder)))
    .filter((path) => /\.(ts|svelte|css|js)$/.test(path) && !/\.test\.ts$/.test(path))
    .concat(join(ROOT, 'scripts', 'typefaces.mjs'), join(ROOT, 'svelte.config.js'))
    .map((path) => readFileSync(path, 'utf8'));
  return Object.keys(devDependencies).filter((name) =>
    texts.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`))
  );
}

/** The document, as npm writes it from the lock file, with what the built site carries besides. */
export function billOfMaterials() {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' }
  );
  if (status !== 0) fail(`npm sbom a échoué (npm 10 ou plus récent est demandé) : ${stderr.trim()}`);
  const document = JSON.parse(stdout);
  // npm names it by its folder.
  document.metadata.component.name = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).name;
  /** @type {{ packages: Record<string, { version: string, license?: string, dev?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const listed = new Set(document.components.map((/** @type {Component} */ { name, version }) => `${name}@${version}`));
  const inBuild = new Set(carried().map((name) => `node_modules/${name}`));
  for (const [path, { version, license, dev }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    // npm leaves out what a package of development asks for too, even when the service does.
    if (path === '' || listed.has(`${name}@${version}`) || (dev === true && !inBuild.has(path))) continue;
    listed.add(`${name}@${version}`);
    document.components.push({
      'bom-ref': `${name}@${version}`,
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: license === undefined ? [] : [{ license: { id: license } }],
      ...(dev === true ? { properties: [{ name: 'maille:embarque', value: 'build/' }] } : {})
    });
  }
  return document;
}

if (process.argv[1] === import.meta.filename) {
  const document = billOfMaterials();
  const path = join(ROOT, 'build', 'nomenclature.cdx.json');
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  writeFileSync(path, JSON.stringify(document, null, 1));
  const licences = byLicence(document.components);
  for (const [licence, names] of licences) say(`${licence} (${names.length}) : ${names.join(', ')}`);
  say(
    `${document.components.length} paquets, ${licences.size} licences : build/nomenclature.cdx.json (CycloneDX ${document.specVersion}).`
  );
  if (licences.has('sans licence')) fail(`Sans licence : ${licences.get('sans licence')?.join(', ')}.`);
}
