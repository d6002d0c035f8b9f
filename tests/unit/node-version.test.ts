import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What a command says under another Node's number. */
function under(version: string, command: string): { status: number | null; said: string } {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${pretend}`, command], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 10_000,
    env: { PATH: process.env.PATH, PORT: '0', MAILLE_OUT: '/nulle-part' }
  });
  return { status, said: stderr };
}

describe('a Node that is too old', () => {
  // What a command imports may not even be read by it.
  it('is looked for first by every command that one runs', () => {
    const written = ['package.json', 'deploy/construire.sh', 'deploy/systemd/maille@.service', 'docs/exploitation.md'];
    const commands = written.flatMap((path) => [
      ...read(path).matchAll(/\b(node|tsx)((?: --import \S+)*) ((?:scripts|lab|warehouse)\/\S+\.(?:mjs|ts))/g)
    ]);
    expect(commands.length).toBeGreaterThan(0);
    for (const [command, , options = '', file = ''] of commands) {
      const first = options === '' ? /^import .*$/m.exec(read(file))?.[0] : options;
      expect([command, first]).toEqual([
        command,
        expect.stringMatching(/^( --import |import ')\.\/(scripts\/)?require-node\.mjs/)
      ]);
    }
  });

  it('is said, with the one that is asked for', () => {
    const { status, said } = under('18.20.8', 'scripts/serve.mjs');
    expect([status, said.trim()]).toEqual([
      1,
      'Node 18.20.8 est trop ancien : Maille demande Node 20.19 ou plus récent.'
    ]);
    expect(under('20.18.3', 'scripts/require-node.mjs').status).toBe(1);
    for (const good of ['20.19.0', '22.0.0']) expect(under(good, 'scripts/require-node.mjs').status).toBe(0);
  });

  it('has the number of package.json', () => {
    expect(read('package.json')).toContain('"node": ">=20.19"');
  });
});
