import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';

const NOBODY = '65534:65534';
const DEBIAN = 'http://deb.debian.org/debian';

/**
 * A release installed with Node alone on an empty Debian: offline, as another user, code read-only, data elsewhere; then its package.
 * @throws Error naming what does not hold
 */
export function release(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-livraison-'));
  chmodSync(scratch, 0o755);
  const failures: string[] = [];
  const check = (what: string, held: boolean, said = ''): void => {
    console.log(`${held ? 'tenu   ' : 'MANQUÉ '} ${what}${said === '' ? '' : ` : ${said}`}`);
    if (!held) failures.push(what);
  };
  try {
    const made = makeTwice(scratch, check);
    const root = join(scratch, 'racine');
    if (process.getuid?.() !== 0 || spawnSync('unshare', ['--net', 'true']).status !== 0)
      console.log('non essayé : une racine vide et sans réseau demande root et unshare');
    else if (spawnSync('debootstrap', ['--version']).status !== 0)
      console.log('non essayé : une Debian vide demande debootstrap');
    else {
      execFileSync('debootstrap', ['--variant=minbase', '--include=nodejs,systemd', 'trixie', root, DEBIAN], {
        stdio: 'ignore'
      });
      for (const what of failedOn(root, made)) failures.push(what);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (failures.length > 0) throw new Error(`La livraison ne tient pas :\n${failures.join('\n')}`);
  return Promise.resolve();
}

const VERIFY = ['pkeyutl', '-verify', '-rawin', '-pubin'];
const openssl = (...words: string[]): unknown => execFileSync('openssl', words, { stdio: 'ignore' });

/** The release of this commit, made here and from another folder: the same bytes. @returns its folder */
function makeTwice(scratch: string, check: (what: string, held: boolean, said?: string) => void): string {
  const other = join(scratch, 'ailleurs');
  execFileSync('git', ['worktree', 'add', '--detach', other, 'HEAD'], { cwd: ROOT, stdio: 'ignore' });
  try {
    // Not by a link: a bundle names modules by where they are.
    execFileSync('cp', ['-a', join(ROOT, 'node_modules'), join(other, 'node_modules')]);
    const key = join(scratch, 'cle.pem');
    openssl('genpkey', '-algorithm', 'ed25519', '-out', key);
    const sums = [ROOT, other].map((cwd, index) => {
      const to = join(scratch, `livraison-${index}`);
      execFileSync('npm', ['run', '--silent', 'release', '--', '--vers', to], {
        cwd,
        env: { ...process.env, MAILLE_CLE_LIVRAISON: key },
        stdio: ['ignore', 'ignore', 'inherit']
      });
      return readFileSync(join(to, 'SHA256SUMS'), 'utf8');
    });
    openssl('pkey', '-in', key, '-pubout', '-out', `${key}.pub`);
    const [list, signature] = ['SHA256SUMS', 'SHA256SUMS.sig'].map((file) => join(scratch, 'livraison-0', file));
    const verify = (file = ''): number | null =>
      spawnSync('openssl', [...VERIFY, '-inkey', `${key}.pub`, '-sigfile', signature ?? '', '-in', file]).status;
    check('la signature des sommes, lue par openssl', verify(list) === 0);
    writeFileSync(`${key}.autre`, `${sums[0] ?? ''} `);
    check('une somme changée, refusée par openssl', verify(`${key}.autre`) === 1);
    check('mêmes octets d’un même commit, depuis deux dossiers', sums[0] === sums[1], `\n${sums[0] ?? ''}`);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', other], { cwd: ROOT });
  }
  return join(scratch, 'livraison-0');
}

/** Installs both in that root, and asks each what it does. @returns what failed */
function failedOn(root: string, made: string): string[] {
  const failures: string[] = [];
  const within = (user: string, command: string): void => {
    const script = `mount -t proc proc "$R/proc" && mount --bind "$R/srv/code" "$R/srv/code" && mount -o remount,bind,ro "$R/srv/code" \
      && ip link set lo up && exec chroot --userspec=${user} "$R" sh -c "$1"`;
    const { status } = spawnSync(
      'unshare',
      ['--net', '--mount', '--pid', '--fork', 'sh', '-c', script, 'sh', command],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { R: root, PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/nonexistent', LANG: 'C.UTF-8' }
      }
    );
    if (status !== 0) failures.push(command);
  };
  const files = readdirSync(made);
  const machine = process.arch === 'x64' ? 'amd64' : process.arch;
  const archive = files.find((name) => name.endsWith('.tar.gz')) ?? '';
  const deb = files.find((name) => name.endsWith(`_${machine}.deb`));
  for (const folder of ['srv/code', 'srv/essai']) mkdirSync(join(root, folder), { recursive: true });
  execFileSync('tar', [
    '--extract',
    '--strip-components=1',
    '--file',
    join(made, archive),
    '--directory',
    join(root, 'srv/code')
  ]);
  execFileSync('chown', [NOBODY, join(root, 'srv/essai')]);
  cpSync(join(import.meta.dirname, 'release-within.mjs'), join(root, 'srv/essai.mjs'));
  // By tsx, from the sources: the same snapshot, under the same name.
  const here = join(made, 'instantanes');
  execFileSync('npm', ['run', '--silent', 'warehouse', '--', 'build', '--demo', '--out', here], {
    cwd: ROOT,
    stdio: 'ignore'
  });
  console.log(`archive : ${sizeOf(made, archive)}, ouverte ${sizeOfTree(join(root, 'srv/code'))}`);
  within('0:0', 'cd /srv/code && sha256sum --quiet -c SHA256SUMS');
  for (const what of ['construire', 'servir', 'bureau'])
    within(NOBODY, `node /srv/essai.mjs ${what} /srv/code /srv/essai/instantanes`);
  const [built, own] = [join(root, 'srv/essai/instantanes'), here].map(
    (folder) => (JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')) as { id: string }).id
  );
  console.log(`${built === own ? 'tenu   ' : 'MANQUÉ '} l’instantané des sources : ${built ?? ''}, ${own ?? ''}`);
  if (built !== own) failures.push('instantané');
  if (deb === undefined) {
    console.log('non essayé : sans dpkg-deb, pas de paquet');
    return failures;
  }
  cpSync(join(made, deb), join(root, 'srv', deb));
  const since = Date.now();
  within('0:0', `dpkg -i /srv/${deb} > /dev/null && maille list --out /srv/essai/instantanes`);
  console.log(`paquet : ${sizeOf(made, deb)}, installé en ${Math.round((Date.now() - since) / 1000)} s`);
  within('0:0', 'sh /opt/maille/deploy/ouvrir-region.sh bretagne && chmod 755 /srv/essai/instantanes');
  const expected =
    'maille-build:maille 750 /var/lib/maille/bretagne\nmaille-build:maille 700 /var/lib/maille/bretagne/fichiers\nmaille-build:maille 2750 /var/lib/maille/bretagne/instantanes\nwww-data:root 700 /var/cache/maille\nroot:maille 750 /etc/maille\nroot:maille 640 /etc/maille/bretagne.env';
  const paths = expected.split('\n').map((line) => line.split(' ').at(-1));
  within('0:0', `test "$(stat -c '%U:%G %a %n' ${paths.join(' ')})" = '${expected}'`);
  within(
    'maille-build:maille',
    'umask 027; node /srv/essai.mjs copier /opt/maille /var/lib/maille/bretagne/instantanes - /srv/essai/instantanes'
  );
  within('maille:maille', 'node /srv/essai.mjs servir /opt/maille /var/lib/maille/bretagne/instantanes');
  within(
    '0:0',
    'node /srv/essai.mjs changer /srv/code /srv/essai/instantanes /opt/maille /var/lib/maille/bretagne/instantanes'
  );
  within(
    '0:0',
    'dpkg -P maille > /dev/null && test ! -e /opt/maille/scripts && test -e /var/lib/maille/bretagne/instantanes/current.json'
  );
  return failures;
}

function sizeOf(folder: string, name: string): string {
  return `${Math.round(statSync(join(folder, name)).size / 1e6)} Mo`;
}

function sizeOfTree(folder: string): string {
  return `${execFileSync('du', ['-sm', '--apparent-size', folder], { encoding: 'utf8' }).split('\t')[0] ?? ''} Mo`;
}
