import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { readSettings } from '../../gateway/settings.mjs';
import { messageOf } from '../pipeline/failure.ts';
import { PROJECT_FOLDER } from '../pipeline/layout.ts';
import { countOfThings } from '../pipeline/print.ts';
import { readCurrent } from '../pipeline/publish/publication.ts';
import { workshopFolder } from '../pipeline/workshop-folder.ts';
import { Of, readEnvironment, type Finding, type Site } from './finding.ts';

const DAY = 86_400_000;
const MEGABYTE = 1e6;
/** A build writes its base, the new snapshot, and what it sorts. */
const LEAST_FREE_MB = 2000;
const LEAST_TEMPORARY_MB = 256;
const SOON_DAYS = 15;

export function node({ machine }: Site): Finding[] {
  const { engines } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const least = engines.node.replace('>=', '');
  const order = (version: string): number => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major * 1000 + minor;
  };
  const of = new Of('Node');
  if (order(machine.node) < order(least))
    of.fault(`${machine.node} est trop ancien`, `installer Node ${least} ou plus récent`);
  return of.orGood(machine.node);
}

export function settings({ machine, region, env }: Site): Finding[] {
  const of = new Of('Réglages');
  const path = join(machine.root, '/etc/maille', `${region ?? ''}.env`);
  if (region !== null && !existsSync(path)) of.fault(`${path} est absent`, 'le faire de deploy/region.env.exemple');
  try {
    readSettings(env);
  } catch (error) {
    of.fault(messageOf(error), region === null ? 'corriger cette variable' : `corriger ${path}`);
  }
  return of.orGood('lus');
}

/** Who may read and write what, as docs/exploitation.md has it. */
export function rights({ machine, region, env, out }: Site): Finding[] {
  const of = new Of('Droits');
  const etc = join(machine.root, '/etc/maille');
  const closed = [
    [env.MAILLE_FICHIERS ?? '', 0o077, '0700'],
    [workshopFolder(out), 0o077, '0700'],
    [out, 0o002, '2750'],
    [join(etc, `${region ?? ''}.env`), 0o007, '0640'],
    [join(etc, `${region ?? ''}.secret.env`), 0o077, '0600']
  ] as const;
  for (const [path, forbidden, mode] of closed) {
    const state = stateOf(path);
    if (state && (state.mode & forbidden) !== 0)
      of.fault(`${path} est ouvert à d’autres (${(state.mode & 0o7777).toString(8)})`, `chmod ${mode} ${path}`);
  }
  const folder = stateOf(out);
  if (folder === null)
    return of.fault(`${out} est absent`, 'le faire : docs/exploitation.md, « Installer », 1').orGood('');
  const strangers = readdirSync(out, { withFileTypes: true }).filter(
    ({ name }) => stateOf(join(out, name))?.uid !== folder.uid
  );
  if (strangers.length > 0)
    of.fault(
      `${countOfThings(strangers.length, 'fichier')} de ${out} à un autre que qui construit, dont ${strangers[0]?.name ?? ''}`,
      `chown -R --reference=${out} ${out}`
    );
  if (region !== null && (folder.mode & 0o050) !== 0o050)
    of.fault(`${out} ne se lit pas par le groupe maille`, `chmod 2750 ${out}`);
  return of.orGood('les dossiers sont à qui construit, fermés aux autres');
}

export async function proxy({ env }: Site): Promise<Finding[]> {
  const of = new Of('Mandataire');
  const address = env.HTTPS_PROXY ?? env.https_proxy ?? '';
  if (address === '') return of.orGood('aucun de réglé : les téléchargements sortent directement');
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) of.fault(`HTTPS_PROXY : « ${address} » n’est pas une adresse`, 'écrire http://hôte:port');
  else if (!(await reaches(url))) of.fault(`${url.host} ne répond pas`, 'vérifier HTTPS_PROXY, ou le pare-feu');
  return of.orGood(`${address} répond`);
}

export function authority({ machine, env }: Site): Finding[] {
  const of = new Of('Autorité');
  const path = env.NODE_EXTRA_CA_CERTS ?? '';
  if (path === '') return of.orGood('aucune autorité privée de réglée');
  // One of many may have ended: what was signed by the others is believed.
  certificate(of, path, machine.now, (ends) => Math.max(...ends), 'NODE_EXTRA_CA_CERTS : ');
  return of.orGood(`${path} est lue`);
}

export async function ports({ machine, region, env }: Site): Promise<Finding[]> {
  const of = new Of('Ports');
  const port = env.PORT || '3000';
  const host = !env.HOST || env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST;
  const start = region === null ? 'npm start' : `systemctl start maille@${region} ; journalctl -u maille@${region}`;
  const etc = join(machine.root, '/etc/maille');
  for (const name of region === null || !existsSync(etc) ? [] : readdirSync(etc))
    if (name.endsWith('.env') && name !== `${region}.env` && readEnvironment(join(etc, name)).PORT === port)
      of.fault(`${port} est aussi celui de ${join(etc, name)}`, 'un port par région');
  const said = await ask(`http://${host}:${port}/health`);
  if (said === null && region === null) return of.unchecked(`rien ne répond sur ${host}:${port}`, start);
  if (said === null) of.fault(`rien ne répond sur ${host}:${port}`, start);
  else if (!/"(etat|status)"/.test(said.text))
    of.fault(`${port} est tenu par un autre programme`, 'changer PORT, ou l’arrêter');
  else if (!said.ok || said.text.includes('"etat":"repli"'))
    of.fault(
      `le service ne sert pas l’instantané attendu (${said.status})`,
      `curl http://${host}:${port}/health dit pourquoi`
    );
  const measures = env.MAILLE_MESURES_PORT ?? '';
  if (said !== null && !['', '0'].includes(measures)) {
    const scraped = await ask(`http://${env.MAILLE_MESURES_HOTE || '127.0.0.1'}:${measures}/metrics`);
    if (!scraped?.text.includes('maille_up'))
      of.fault(`${measures} ne donne pas les mesures`, 'MAILLE_MESURES_PORT, puis redémarrer');
  }
  return of.orGood(`le service répond sur ${host}:${port}`);
}

export function disk({ machine, out }: Site): Finding[] {
  const of = new Of('Disque');
  const bytes = existsSync(out) ? (readCurrent(out)?.bytes ?? 0) : 0;
  for (const [path, least] of [
    [out, Math.max(LEAST_FREE_MB, (3 * bytes) / MEGABYTE)],
    [machine.temporary, LEAST_TEMPORARY_MB]
  ] as const) {
    if (!existsSync(path)) continue;
    const free = machine.free(path) / MEGABYTE;
    if (free < least)
      of.fault(
        `${path} n’a plus que ${Math.round(free)} Mo, ${Math.round(least)} sont à garder`,
        'libérer ou agrandir'
      );
  }
  return of.orGood(`${out} et ${machine.temporary} ont de la place`);
}

/** Says what is wrong of a file of certificates. @param which of their ends, in milliseconds, counts */
export function certificate(
  of: Of,
  path: string,
  now: number,
  which: (ends: readonly number[]) => number,
  before = ''
): void {
  let ends: number[];
  try {
    const all = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    ends = all.map((text) => Date.parse(new X509Certificate(text).validTo));
  } catch (error) {
    of.fault(`${before}${path} ne se lit pas (${messageOf(error)})`, 'le poser, lisible de qui s’en sert');
    return;
  }
  if (ends.length === 0) {
    of.fault(`${before}${path} n’est pas un certificat PEM`, 'demander le fichier PEM à qui le signe');
    return;
  }
  const end = which(ends);
  if (end < now + SOON_DAYS * DAY)
    of.fault(
      `${before}${path} ${end < now ? 'n’est plus valable depuis' : 'ne le sera plus'} le ${new Date(end).toISOString().slice(0, 10)}`,
      'le renouveler'
    );
}

/** Whether somebody listens there. */
export function reaches({ hostname, port, protocol }: URL): Promise<boolean> {
  return new Promise((end) => {
    const socket = connect({ host: hostname, port: Number(port || (protocol === 'https:' ? 443 : 80)), timeout: 3000 });
    const done = (held: boolean) => () => {
      socket.destroy();
      end(held);
    };
    socket.once('connect', done(true)).once('error', done(false)).once('timeout', done(false));
  });
}

async function ask(address: string): Promise<{ ok: boolean; status: number; text: string } | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch (error) {
    // Somebody listens, and says nothing of HTTP.
    return (await reaches(new URL(address))) ? { ok: false, status: 0, text: messageOf(error) } : null;
  }
}

function stateOf(path: string): Stats | null {
  return path !== '' && existsSync(path) ? statSync(path) : null;
}
