import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../pipeline/failure.ts';
import { readCurrent, type Publication } from '../pipeline/publish/publication.ts';
import { onBase, rowsOf } from '../pipeline/sql.ts';
import { workshopFolder } from '../pipeline/workshop-folder.ts';

const DAY = 86_400_000;

/** What is looked at: a region as `deploy` installs it, or what the shell names, without units (`region` null). */
interface Site {
  /** Before `/etc`: empty, but in tests. */
  readonly root: string;
  readonly region: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of snapshots. */
  readonly out: string;
  readonly current: Publication | null;
  /** The file of nginx that leads to this service. */
  readonly proxy: string;
  /** What systemctl prints; null where there is no systemd. */
  readonly systemctl: (words: string) => string | null;
}

/** What is wrong; null when all is well, undefined when it cannot be seen here. */
type Said = string | null | undefined;
type Check = readonly [what: string, look: (site: Site) => Said | Promise<Said>, remedy: (site: Site) => string];

const CHECKS: readonly Check[] = [
  [
    'Instantané',
    ({ out, current }) => (current ? null : `aucun en service dans ${out}`),
    () => 'construire, ou restaurer'
  ],
  ['Droits', open, () => 'chmod : les modes sont dans docs/exploitation.md'],
  ['Propriétaire', stranger, ({ out }) => `chown -R --reference=${out} ${out}`],
  [
    'Service',
    answers,
    ({ region }) => (region === null ? 'npm start, ou un autre PORT' : `journalctl -u maille@${region}`)
  ],
  ['Disque', full, () => 'libérer ou agrandir'],
  ['nginx', leads, () => 'deploy/nginx/region.conf.exemple ; nginx -t ; systemctl restart nginx'],
  ['Certificats', ended, () => 'le renouveler, lisible de qui s’en sert'],
  ['Minuterie', timer, ({ region }) => `systemctl enable --now maille-build@${region ?? ''}.timer`],
  ['Construction', failed, ({ region }) => `journalctl -u maille-build@${region ?? ''}`],
  ['Sources', late, () => 'npm run warehouse -- fetch ; `sources` dit l’âge de chacune'],
  ['Sauvegardes', old, ({ env }) => `npm run warehouse -- copier --vers ${env.MAILLE_SAUVEGARDES ?? ''}/<jour>`],
  ['Alertes', unheard, () => 'corriger /etc/maille/alerte.env ; journalctl -u "maille-alerte@*"']
];

/** Looks at what a site needs and writes nothing: a line each, with its remedy. */
export async function examine(region: string | null, root = '', systemctl = askSystemd): Promise<string[]> {
  const site = siteOf(region, root, systemctl);
  const lines: string[] = [];
  for (const [what, look, remedy] of CHECKS) {
    const said = await Promise.resolve(site).then(look).catch(messageOf);
    if (said === null) lines.push(`✓ ${what}`);
    else lines.push(said === undefined ? `– ${what} : non vérifié ici` : `✗ ${what} : ${said} → ${remedy(site)}`);
  }
  return lines;
}

function siteOf(region: string | null, root: string, systemctl: Site['systemctl']): Site {
  const home = join(root, '/var/lib/maille', region ?? '');
  const installed = { MAILLE_OUT: join(home, 'instantanes'), MAILLE_FICHIERS: join(home, 'fichiers') };
  const env =
    region === null ? process.env : { ...installed, ...readSettings(join(root, `/etc/maille/${region}.env`)) };
  const [out, folder] = [env.MAILLE_OUT || 'data', join(root, '/etc/nginx')];
  const names = region !== null && existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const texts = names.filter((name) => name.endsWith('.conf')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const proxy = texts.find((text) => text.includes(`:${env.PORT || '3000'};`)) ?? '';
  return { root, region, env, out, current: readCurrent(out), proxy, systemctl };
}

function askSystemd(words: string): string | null {
  const { error, stdout } = spawnSync('systemctl', words.split(' '), { encoding: 'utf8', timeout: 10_000 });
  return error === undefined && existsSync('/run/systemd/system') ? stdout.trim() : null;
}

/** Settings of a file of systemd's form; nothing of one that is not there. */
function readSettings(path: string): Record<string, string> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').matchAll(/^\s*([A-Z_]+)=(["']?)(.*?)\2\s*$/gm) : [];
  return Object.fromEntries([...lines].map(([, name = '', , value = '']) => [name, value]));
}

/** What others may read that is for whoever builds, or write that is for the site. */
function open({ root, region, env, out }: Site): Said {
  const etc = join(root, `/etc/maille/${region ?? ''}`);
  const closed = { [env.MAILLE_FICHIERS ?? '']: 0o077, [workshopFolder(out)]: 0o077, [out]: 0o002 };
  const forbidden = { ...closed, [`${etc}.env`]: 0o007, [`${etc}.secret.env`]: 0o077 };
  const path = Object.keys(forbidden).find((one) => existsSync(one) && statSync(one).mode & (forbidden[one] ?? 0));
  return path === undefined ? null : `${path} est ouvert à d’autres`;
}

/** What root copied, and a build cannot write again. */
function stranger({ out, current }: Site): Said {
  const name = current && readdirSync(out).find((one) => statSync(join(out, one)).uid !== statSync(out).uid);
  return name ? `${join(out, name)} est à un autre que qui construit` : null;
}

/** Whether it is ours that answers: another region may hold this port. What ours lacks is for its /health to say. */
async function answers({ region, env, current }: Site): Promise<Said> {
  const address = `http://${env.HOST?.replace('0.0.0.0', '') || '127.0.0.1'}:${env.PORT || '3000'}/health`;
  const asked = fetch(address, { signal: AbortSignal.timeout(5000) }).then((response) => response.text());
  const said = await asked.catch(() => null);
  if (said === null) return region === null ? undefined : `rien ne répond à ${address}`;
  const served = /"profil":"([^"]*)"/.exec(said)?.[1] ?? 'un autre programme';
  return current && served !== current.profile ? `${address} est tenu par ${served}, non par ${current.profile}` : null;
}

/** A build writes its base, the new snapshot, and what it sorts. */
function full({ out, current }: Site): Said {
  for (const [path, least] of [
    [out, Math.max(2e9, 3 * (current?.bytes ?? 0))],
    [tmpdir(), 256e6]
  ] as const) {
    const { bavail, bsize } = existsSync(path) ? statfsSync(path) : { bavail: Infinity, bsize: 1 };
    if (bavail * bsize < least)
      return `${path} a ${Math.round((bavail * bsize) / 1e6)} Mo, ${Math.round(least / 1e6)} sont à garder`;
  }
  return null;
}

function leads({ region, root, proxy, env, systemctl }: Site): Said {
  if (region === null || !existsSync(join(root, '/etc/nginx'))) return undefined;
  if (proxy === '') return `aucun de ses fichiers ne mène au port ${env.PORT || '3000'}`;
  return systemctl('is-active nginx') === 'active' ? null : 'il est arrêté';
}

/** Of a site, the end of the first of its file; of authorities, one of which may have ended, the last end. */
function ended({ root, proxy, env }: Site): Said {
  const own = [...proxy.matchAll(/^\s*ssl_certificate (\S+);/gm)].map(([, path = '']) => join(root, path));
  for (const path of [...own, env.NODE_EXTRA_CA_CERTS ?? ''].filter(Boolean)) {
    const all = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    const ends = all.map((text) => Date.parse(new X509Certificate(text).validTo));
    const end = own.includes(path) ? (ends[0] ?? 0) : Math.max(0, ...ends);
    if (end < Date.now() + 15 * DAY)
      return `${path} n’est valable que jusqu’au ${new Date(end).toISOString().slice(0, 10)}`;
  }
  return null;
}

function timer({ region, systemctl }: Site): Said {
  const state = region === null ? null : systemctl(`is-active maille-build@${region}.timer`);
  return state === null ? undefined : state === 'active' ? null : 'elle est arrêtée';
}

function failed({ region, current, systemctl }: Site): Said {
  if (current?.essai) return `la dernière a échoué : ${current.essai.motif.replace(/\.$/, '')}`;
  const end = region === null ? null : systemctl(`show --property=Result --value maille-build@${region}.service`);
  return [null, 'success'].includes(end) ? null : `la dernière s’est arrêtée (${end})`;
}

/** Two months past the date that its producer announced. */
async function late({ out, current }: Site): Promise<Said> {
  const sql = `select source from reference.sources where presente and prochaine_parution <> ''
    and prochaine_parution < strftime(current_date - interval 2 month, '%Y-%m') order by source`;
  if (current === null) return undefined;
  const rows = await onBase(join(out, current.file), (connection) => rowsOf(connection, sql), { threads: '1' });
  return rows.length === 0 ? null : `en retard : ${rows.map(({ source }) => String(source)).join(', ')}`;
}

function old({ env: { MAILLE_SAUVEGARDES: folder } }: Site): Said {
  if (!folder) return undefined;
  const cards = (existsSync(folder) ? readdirSync(folder) : []).map((name) => join(folder, name, 'current.json'));
  const recent = cards.some((path) => existsSync(path) && statSync(path).mtimeMs > Date.now() - 35 * DAY);
  return recent ? null : `aucune de moins de 35 jours dans ${folder}`;
}

/** Whether somebody learns that a unit failed: no alert is sent to try it. */
function unheard({ root, systemctl }: Site): Said {
  const address = readSettings(join(root, '/etc/maille/alerte.env')).MAILLE_ALERTE_ADRESSE;
  if (!address) return undefined;
  if (!address.startsWith('https:')) return `« ${address} » n’est pas une adresse https`;
  return systemctl('list-units --plain --no-legend --state=failed maille-alerte@*') ? 'une n’a pas été remise' : null;
}
