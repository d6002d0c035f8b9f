import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

interface Doors {
  /** Of each service behind it. */
  readonly services: readonly number[];
  readonly http: number;
  readonly https: number;
}

/** nginx's files with ports and paths of this run (`nginx-as-delivered.ts` tries them untouched). @returns the folder of its logs */
export function nginxFiles(scratch: string, { services, http, https }: Doors): string {
  const folder = join(scratch, 'nginx');
  for (const name of ['', 'journaux', 'cache', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  certificate(folder);
  const [first, ...others] = services.map((port) => `server 127.0.0.1:${port}`);
  const local = (text: string): string =>
    text
      .replaceAll('/etc/ssl/maille', folder)
      .replaceAll('/var/log/', `${join(folder, 'journaux')}/`)
      .replaceAll('maille-erreurs.log crit', 'maille-erreurs.log error')
      .replace('root /var/cache/maille;', `root ${join(folder, 'cache')};`)
      .replaceAll('/var/cache/maille', join(folder, 'cache'))
      .replaceAll(
        'server 127.0.0.1:3001;',
        [`${first ?? ''} max_fails=0;`, ...others.map((one) => `${one} max_fails=0;`)].join('\n')
      )
      .replaceAll(/^\s+listen \[::\].*\n/gm, '')
      .replaceAll('listen 80;', `listen 127.0.0.1:${http};`)
      .replaceAll('listen 443 ssl;', `listen 127.0.0.1:${https} ssl;`);
  const delivered = (name: string): string => local(readFileSync(join(ROOT, 'deploy/nginx', name), 'utf8'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, 'tmp', name)};`
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${join(folder, 'nginx.pid')};\nerror_log ${join(folder, 'journaux/nginx.log')} warn;\nevents {}\nhttp {\n${temporary.join('\n')}\n${delivered('maille.conf')}\n${delivered('region.conf.exemple')}\n}\n`
  );
  return join(folder, 'journaux');
}

export function certificate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const said =
    '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=bretagne.maille.example';
  const files = ['-keyout', join(folder, 'bretagne.key'), '-out', join(folder, 'bretagne.pem')];
  spawnSync('openssl', ['req', ...said.split(' '), ...files]);
}
