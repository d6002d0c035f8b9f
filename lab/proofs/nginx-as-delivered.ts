import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { certificate } from './nginx-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SITE = 'bretagne.maille.example';
/** A service that counts what reaches it. */
const SERVICE = `let count = 0;
  require('node:http').createServer((_, response) => response.setHeader('etag', '"e"').end('demande ' + ++count)).listen(3001, '127.0.0.1');`;

/**
 * The install of docs/exploitation.md on Debian's folders as its packages leave them, in a namespace of its own: no path and no port
 * of the delivered files is changed.
 */
const INSTALL = `set -e
ip link set lo up
mount -t tmpfs tmpfs /var/cache
mount -t tmpfs tmpfs /var/log
mkdir /var/log/nginx
mount --bind "$SCRATCH/etc" /etc
mount -t tmpfs tmpfs /run
cp deploy/nginx/maille.conf /etc/nginx/conf.d/
cp deploy/nginx/region.conf.exemple /etc/nginx/sites-enabled/bretagne.conf
cp deploy/logrotate/maille /etc/logrotate.d/maille
nginx -t
"$NODE" -e "$SERVICE" & service=$!
nginx
trap 'nginx -s quit; kill $service' EXIT
ask() { curl -sS -k --retry 20 --retry-delay 1 --retry-all-errors -f --resolve ${SITE}:443:127.0.0.1 https://${SITE}/health; echo; }
ask
ask
find /var/cache/maille -type f | wc -l
sed 's/^/journal /' /var/log/maille-acces.log
if command -v logrotate > /dev/null; then logrotate -d /etc/logrotate.d 2>&1 | grep -E 'maille|file nginx' | grep error || echo 'logrotate entier'; fi
`;

/** @returns what was seen, and whether nginx started, answered and kept what it was answered; null where no namespace can be made */
export function nginxAsDelivered(scratch: string): { held: boolean; said: string } | null {
  const within = (script: string) =>
    spawnSync('unshare', ['--mount', '--net', 'sh', '-c', script], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, SCRATCH: scratch, NODE: process.execPath, SERVICE }
    });
  if (within('ip link set lo up && mount -t tmpfs tmpfs /var/cache').status !== 0) return null;
  const copied = spawnSync('cp', ['-a', '/etc', join(scratch, 'etc')]);
  if (copied.status !== 0) return { held: false, said: String(copied.stderr) };
  certificate(join(scratch, 'etc/ssl/maille'));
  const { status, stdout, stderr } = within(INSTALL);
  const told = `${stdout}${stderr}`.trim();
  const held = status === 0 && stdout.startsWith('demande 1\ndemande 1\n1\n') && /^journal .* HIT$/m.test(stdout);
  return { held: held && !/^error/m.test(stdout), said: held ? '' : told };
}
