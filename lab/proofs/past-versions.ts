import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';
import { PAGES } from './real-pages.ts';
import { withSite } from './with-site.ts';

/** Commits before this one whose code builds the demo; a clone that holds fewer says so. */
const BEFORE = [150, 300];

/** The demo built by two past commits and served by this one: all answers, or says why. @throws Error */
export async function pastVersions(): Promise<void> {
  const faults: string[] = [];
  for (const steps of BEFORE) {
    const commit = git('rev-list', 'HEAD', `--skip=${steps}`, '-n', '1');
    if (commit === '') {
      console.log(`Moins de ${steps} versions dans ce dépôt : celle-là n’est pas essayée.`);
      continue;
    }
    const folder = mkdtempSync(join(tmpdir(), 'maille-version-'));
    const [code, out] = [join(folder, 'code'), join(folder, 'instantanes')];
    git('worktree', 'add', '--detach', code, commit);
    try {
      symlinkSync(join(ROOT, 'node_modules'), join(code, 'node_modules'));
      execFileSync(
        process.execPath,
        [
          join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
          'warehouse/pipeline/commands/cli.ts',
          'build',
          '--demo',
          '--out',
          out
        ],
        { cwd: code, stdio: ['ignore', 'ignore', 'inherit'] }
      );
      await withSite(async (origin) => void faults.push(...(await failuresOf(origin, commit.slice(0, 8)))), out);
    } finally {
      git('worktree', 'remove', '--force', code);
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (faults.length > 0)
    throw new Error(
      `Le logiciel échoue sur un instantané d’avant :\n${faults.map((fault) => `  ${fault}`).join('\n')}`
    );
}

/** Addresses that answer 5xx. */
async function failuresOf(origin: string, version: string): Promise<string[]> {
  const json = async (address: string): Promise<Record<string, unknown>> =>
    (await (await fetch(origin + address)).json()) as Record<string, unknown>;
  const { etat, requetes_absentes: lacking } = (await json('/health')) as { etat: string; requetes_absentes: object };
  const { requetes } = (await json('/api/v1/requests')) as { requetes: { id: string }[] };
  const { region } = ((await json('/api/v1/snapshot')) as { region: string }) ?? { region: '' };
  const requests = requetes.flatMap(({ id }) => [`/api/v1/requests/${id}`, `/catalogue/${id}`]);
  const pages = [
    ...PAGES,
    `/territoires/${region}`,
    '/pilotage',
    '/pilotage/seance',
    '/methode',
    '/recherche?q=boulanger'
  ];
  const faults: string[] = [];
  let refused = 0;
  for (const address of [...requests, ...pages]) {
    const { status } = await fetch(origin + address);
    if (status >= 500) faults.push(`${version} ${address} : ${status}`);
    else if (status >= 400) refused++;
  }
  console.log(
    `${version} : ${etat}, ${Object.keys(lacking).length} requêtes absentes, ${requests.length + pages.length} adresses, ${refused} refus, ${faults.length} échecs`
  );
  return faults;
}

function git(...words: string[]): string {
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
}
