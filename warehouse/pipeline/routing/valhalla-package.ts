import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EXIT, failure, messageOf } from '../failure.ts';

const run = promisify(execFile);

/** The engine of ways, as npm gives it: its version and the sum of its archive are those that were tried. */
export const VALHALLA = {
  name: '@valhallajs/valhallajs',
  version: '3.6.1',
  integrity: 'sha512-od2CkY58XW2Frf2/6KTaqgd567XwGKkwFu4ga4YjYOAdu0u3aJIODEr6zlY6sSKW3qGylW1wwg3joZHidIbaiw=='
} as const;
const PLATFORMS = ['linux/x64', 'linux/arm64', 'darwin/arm64'];

/**
 * The folder of the engine, taken from npm the first time.
 * @throws Failure (exit 1) on a machine for which it is not made; (exit 2) when it cannot be had, or is not the one
 *   that was tried
 */
export async function valhallaPackage(say: (text: string) => void): Promise<string> {
  const platform = `${process.platform}/${process.arch}`;
  if (!PLATFORMS.includes(platform))
    throw failure(
      EXIT.usage,
      `Valhalla ${VALHALLA.version} n’est pas fait pour ${platform}, mais pour ${PLATFORMS.join(', ')}.`,
      'Donnez l’adresse d’un serveur Valhalla : --valhalla https://…'
    );
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'maille');
  const folder = join(cache, `valhalla-${VALHALLA.version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const archive = join(cache, `valhallajs-valhallajs-${VALHALLA.version}.tgz`);
  if (!existsSync(archive)) {
    say(`Valhalla ${VALHALLA.version} (licence MIT, 87 Mo) est pris de npm, une fois, dans ${cache}.`);
    await run('npm', ['pack', `${VALHALLA.name}@${VALHALLA.version}`, '--pack-destination', cache], {
      cwd: cache
    }).catch((error: unknown) => {
      throw failure(
        EXIT.input,
        `Valhalla ${VALHALLA.version} n’a pas pu être pris de npm : ${messageOf(error).trim().split('\n').at(-1) ?? ''}`,
        `Sans réseau, déposez-y vous-même ${archive}, ou donnez l’adresse d’un serveur : --valhalla https://…`
      );
    });
  }
  const sum = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (sum !== VALHALLA.integrity) {
    rmSync(archive);
    throw failure(
      EXIT.input,
      `L’archive de Valhalla ${VALHALLA.version} n’a pas la somme attendue : elle est retirée.`,
      'Relancez ; si cela recommence, ce que npm donne ici n’est pas ce que son auteur a publié.'
    );
  }
  const unpacked = `${folder}.${process.pid}`;
  mkdirSync(unpacked, { recursive: true });
  const parts = ['index.js', 'lib', 'package.json', platform].map((part) => `package/${part}`);
  await run('tar', ['-xzf', archive, '-C', unpacked, '--strip-components=1', ...parts]);
  renameSync(unpacked, folder);
  rmSync(archive);
  return folder;
}
