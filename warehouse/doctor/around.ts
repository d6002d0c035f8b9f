import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countOfThings } from '../pipeline/print.ts';
import { readCurrent } from '../pipeline/publish/publication.ts';
import { certificate, reaches } from './host.ts';
import { Of, readEnvironment, type Finding, type Site } from './finding.ts';

const DAY = 86_400_000;
const OLDEST_BACKUP_DAYS = 35;
/** The first nginx that knows `http2 on`. */
const NGINX = [1, 25, 1] as const;

export function nginx({ machine, region, env }: Site): Finding[] {
  const of = new Of('nginx');
  const said = machine.run('nginx', ['-v']);
  if (said === null || region === null) return of.unchecked('pas d’nginx ici, ou pas de région nommée');
  const version = /nginx\/([\d.]+)/.exec(said.text)?.[1] ?? '0';
  const parts = version.split('.').map(Number);
  const rank = (numbers: readonly number[]): number => numbers.reduce((sum, part) => sum * 1000 + part, 0);
  if (rank(parts) < rank(NGINX))
    of.fault(`${version} est trop ancien`, `installer nginx ${NGINX.join('.')} ou plus récent`);
  const folder = join(machine.root, '/etc/nginx');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && /\.conf$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
  const texts = files.map((path) => [path, readFileSync(path, 'utf8').replaceAll(/#.*/g, '')] as const);
  const port = env.PORT || '3000';
  const own = texts.find(([, text]) => new RegExp(`^\\s*server [^;]*:${port}\\b`, 'm').test(text));
  if (own === undefined)
    return of
      .fault(`aucun fichier de ${folder} ne mène au port ${port}`, 'deploy/nginx/region.conf.exemple')
      .orGood('');
  for (const [, path = ''] of own[1].matchAll(/^\s*ssl_certificate (\S+);/gm))
    certificate(of, join(machine.root, path), machine.now, ([leaf = 0]) => leaf);
  for (const [, text] of texts)
    for (const [, path = ''] of text.matchAll(/^\s*proxy_cache_path (\S+)/gm))
      if (!existsSync(dirname(join(machine.root, path))))
        of.fault(`${dirname(path)} est absent : nginx ne fait que le dernier dossier`, `mkdir -p ${dirname(path)}`);
  if (isBooted(machine.root) && machine.run('systemctl', ['is-active', 'nginx'])?.text !== 'active')
    of.fault('nginx est arrêté', 'nginx -t ; systemctl start nginx');
  return of.orGood(`${version} mène au port ${port}`);
}

export function timer({ machine, region, out }: Site): Finding[] {
  const of = new Of('Constructions');
  const failed = existsSync(out) ? readCurrent(out)?.essai : undefined;
  if (failed !== undefined)
    of.fault(
      `la dernière, le ${failed.le.slice(0, 10)}, a échoué : ${failed.motif.replace(/\.$/, '')}`,
      region === null ? 'relancer la construction' : `journalctl -u maille-build@${region}`
    );
  if (region !== null && isBooted(machine.root)) {
    const unit = `maille-build@${region}`;
    if (machine.run('systemctl', ['is-active', `${unit}.timer`])?.text !== 'active')
      of.fault('la minuterie est arrêtée', `systemctl enable --now ${unit}.timer`);
    const result = machine.run('systemctl', ['show', '--property=Result', '--value', `${unit}.service`])?.text;
    if (failed === undefined && result !== 'success')
      of.fault(`la dernière s’est arrêtée (${result ?? 'inconnu'})`, `journalctl -u ${unit}`);
  } else if (failed === undefined) return of.unchecked('pas de minuterie de systemd ici');
  return of.orGood('la minuterie est active, la dernière a réussi');
}

export function backups({ machine, env }: Site): Finding[] {
  const of = new Of('Sauvegardes');
  const folder = env.MAILLE_SAUVEGARDES ?? '';
  if (folder === '') return of.unchecked('MAILLE_SAUVEGARDES ne nomme pas leur dossier', 'l’écrire dans les réglages');
  const command = `npm run warehouse -- copier --vers ${join(folder, new Date(machine.now).toISOString().slice(0, 10))}`;
  const cards = (existsSync(folder) ? readdirSync(folder) : []).map((name) => join(folder, name, 'current.json'));
  const dates = cards.filter((path) => existsSync(path)).map((path) => statSync(path).mtimeMs);
  const days = Math.floor((machine.now - Math.max(...dates)) / DAY);
  if (dates.length === 0) of.fault(`aucune dans ${folder}`, command);
  else if (days > OLDEST_BACKUP_DAYS) of.fault(`la dernière a ${countOfThings(days, 'jour')}`, command);
  return of.orGood(`la dernière a ${countOfThings(days, 'jour')}`);
}

/** Whether somebody learns that a unit failed. */
export async function alerts({ machine, region }: Site): Promise<Finding[]> {
  const of = new Of('Alertes');
  const path = join(machine.root, '/etc/maille/alerte.env');
  const address = readEnvironment(path).MAILLE_ALERTE_ADRESSE ?? '';
  if (address === '' || region === null)
    return of.unchecked('aucune adresse : elles restent au journal système', `MAILLE_ALERTE_ADRESSE dans ${path}`);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:') of.fault(`« ${address} » n’est pas une adresse https`, `corriger ${path}`);
  else if (!(await reaches(url))) of.fault(`${url.host} ne répond pas`, `corriger ${path}, ou ouvrir le pare-feu`);
  if (isBooted(machine.root)) {
    const lost = machine.run('systemctl', [
      'list-units',
      '--plain',
      '--no-legend',
      '--state=failed',
      'maille-alerte@*'
    ])?.text;
    if (lost) of.fault('une alerte n’a pas été remise', 'journalctl -u "maille-alerte@*" ; systemctl reset-failed');
  }
  return of.orGood(`${url?.host ?? ''} répond`);
}

function isBooted(root: string): boolean {
  return existsSync(join(root, '/run/systemd/system'));
}
