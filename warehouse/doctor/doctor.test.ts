import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishFixture, sealInService, spoilFile } from '../../tests/support/snapshot-fixture.ts';
import { alerts, backups, nginx, timer } from './around.ts';
import { examine, lineOf } from './doctor.ts';
import { siteOf, type Finding, type Machine, type Site } from './finding.ts';
import { authority, disk, node, ports, proxy, rights, settings } from './host.ts';
import { snapshot } from './snapshot.ts';

const NOW = Date.UTC(2026, 11, 1);
const GIGABYTE = 1e9;
/** Made by `openssl req -x509`: valid until 2126, and until 2021. */
const VALID = `-----BEGIN CERTIFICATE-----
MIIBjTCCATOgAwIBAgIUEeqIZm2dOUIO+f5f59ALRLguGQ8wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQQXV0b3JpdGUgZCdlc3NhaTAgFw0yNjEyMDExMjA5NTdaGA8y
MTI2MTEwNzEyMDk1N1owGzEZMBcGA1UEAwwQQXV0b3JpdGUgZCdlc3NhaTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABPesf4xDuzEzNGiiLiDt4yLUPtuGaegQNHfD
gDzMnIfe4UtU0CXRQxNxRIpSuyxOCHE2OVqZfFztX/OOOZfBUMejUzBRMB0GA1Ud
DgQWBBTrfHoy8jqcN1t21L70nblCrlatDjAfBgNVHSMEGDAWgBTrfHoy8jqcN1t2
1L70nblCrlatDjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQCq
tVsJH6qS9NyZswNw+VyrXRauodHuYA0Gzfb6ygjGegIgSHdZ+unh7NiIwAR7Jtoz
H8g1Fn9vksdg5INgawECAoA=
-----END CERTIFICATE-----
`;
const ENDED = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUPZ9+ayaHd3jKrj8quzXEhY/Vbp8wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQQXV0b3JpdGUgZCdlc3NhaTAeFw0yMDAxMDEwMDAwMDBaFw0y
MTAxMDEwMDAwMDBaMBsxGTAXBgNVBAMMEEF1dG9yaXRlIGQnZXNzYWkwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAS3fdjV0I1zlFZ2cuyB0+M4KVw+S3raRo11/8na
oLQonKwCf4t2Q/V7MzWDuy2TzM/KB+9DEB/PBDDG56e22qSvo1MwUTAdBgNVHQ4E
FgQUOADr2MWDU3u1f8VNn4d5IL3hmJkwHwYDVR0jBBgwFoAUOADr2MWDU3u1f8VN
n4d5IL3hmJkwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBvrVAF
zsDTPVJJ80Pn0BNrwA07xpWozdKA+dSXPRZKDQIhAJhpu/KK3S0yGYdivsXi/MOx
bYfO6sgPA6wV1HK00nAj
-----END CERTIFICATE-----
`;

const scratch = mkdtempSync(join(tmpdir(), 'maille-docteur-'));
const sound = join(scratch, 'saine');
let root = '';
let made = 0;
let health = '';
let server: Server;
let closed = 0;
/** What programs say, by their first words. */
let said: Record<string, string> = {};
/** A disk with little room left, by the path that is looked at. */
let full = '';

const portOf = (one: Server): number => (one.address() as AddressInfo).port;
const at = (path: string): string => join(root, path);
const write = (path: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
};
const change = (path: string, from: string, to: string): void =>
  writeFileSync(at(path), readFileSync(at(path), 'utf8').replaceAll(from, to));

const machine = (): Machine => ({
  root,
  now: NOW,
  node: '22.1.0',
  temporary: at('tmp'),
  env: {},
  run(command, args) {
    const key = [command, ...args].join(' ');
    const found = Object.entries(said).find(([words]) => key.startsWith(words));
    return found ? { status: 0, text: found[1] } : null;
  },
  free: (path) => (path === full ? 0.2 : 100) * GIGABYTE
});
const site = (): Site => siteOf(machine(), 'bretagne');

/** A region installed as the operator's page says. */
async function install(): Promise<void> {
  root = sound;
  const [home, port] = [at('var/lib/maille/bretagne'), portOf(server)];
  const out = join(home, 'instantanes');
  mkdirSync(out, { recursive: true });
  await publishFixture(out, 'aa', { change: SOUND_SNAPSHOT });
  sealInService(out, 'aa');
  chmodSync(out, 0o2750);
  for (const name of ['fichiers', 'instantanes-atelier']) mkdirSync(join(home, name), { mode: 0o700 });
  for (const name of ['tmp', 'var/cache', 'run/systemd/system']) mkdirSync(at(name), { recursive: true });
  write(at('sauvegardes/2026-11-20/current.json'), '{}');
  utimesSync(at('sauvegardes/2026-11-20/current.json'), NOW / 1000 - 864_000, NOW / 1000 - 864_000);
  write(at('etc/ssl/autorite.pem'), ENDED + VALID);
  write(at('etc/ssl/site.pem'), VALID);
  write(
    at('etc/maille/bretagne.env'),
    `PORT=${port}\nORIGIN="https://bretagne.maille.example"\nMAILLE_MESURES_PORT=${port}\nHTTPS_PROXY=http://127.0.0.1:${port}\nNODE_EXTRA_CA_CERTS=RACINE/etc/ssl/autorite.pem\nMAILLE_SAUVEGARDES=RACINE/sauvegardes\n`,
    0o640
  );
  write(at('etc/maille/bretagne.secret.env'), 'CLE=secret\n', 0o600);
  write(at('etc/maille/alerte.env'), `MAILLE_ALERTE_ADRESSE=https://127.0.0.1:${port}/alerte\n`);
  write(at('etc/nginx/conf.d/maille.conf'), 'proxy_cache_path /var/cache/maille keys_zone=maille:20m;\n');
  write(
    at('etc/nginx/sites-enabled/bretagne.conf'),
    `upstream maille_bretagne {\n    server 127.0.0.1:${port};\n}\nserver {\n    ssl_certificate /etc/ssl/site.pem;\n}\n`
  );
}

const SOUND_SNAPSHOT = "update reference.sources set prochaine_parution = '2027-01'";

beforeAll(async () => {
  server = createServer((request, response) => response.end(request.url === '/metrics' ? 'maille_up 1' : health));
  const other = createServer();
  await Promise.all([server, other].map((one) => new Promise<void>((end) => one.listen(0, '127.0.0.1', end))));
  closed = portOf(other);
  await new Promise((end) => other.close(end));
  await install();
});
afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(() => {
  root = join(scratch, String(++made));
  cpSync(sound, root, { recursive: true, preserveTimestamps: true });
  // cp leaves setgid aside.
  chmodSync(at('var/lib/maille/bretagne/instantanes'), 0o2750);
  change('etc/maille/bretagne.env', 'RACINE', root);
  health = '{"etat":"ok"}';
  full = '';
  said = {
    'nginx -v': 'nginx version: nginx/1.26.3',
    'systemctl is-active': 'active',
    'systemctl show': 'success',
    'systemctl list-units': ''
  };
});

test('a sound installation has nothing to do; a machine without units says what it could not see', async () => {
  const found = await examine(machine(), 'bretagne');
  expect(found.filter(({ etat }) => etat !== 'bon').map(lineOf)).toEqual([]);
  expect(found.map(({ quoi }) => quoi)).toEqual(
    'Node, Réglages, Droits, Mandataire, Autorité, Ports, Disque, nginx, Constructions, Instantané, Sources, Sauvegardes, Alertes'.split(
      ', '
    )
  );
  said = {};
  rmSync(at('run'), { recursive: true });
  const bare = [...nginx(site()), ...timer(site())].map(lineOf);
  expect(bare).toEqual(['nginx', 'Constructions'].map((name) => expect.stringMatching(`^– ${name} : non vérifié, `)));
});

type Fault = readonly [
  what: string,
  check: (given: Site) => Finding[] | Promise<Finding[]>,
  inject: () => void | Promise<void>,
  line: string
];
const OUT = 'var/lib/maille/bretagne/instantanes';
const FAULTS: readonly Fault[] = [
  [
    'an older Node',
    (given) => node({ ...given, machine: { ...given.machine, node: '18.19.0' } }),
    () => undefined,
    '✗ Node : 18.19.0 est trop ancien → installer Node 20.19 ou plus récent'
  ],
  [
    'no settings',
    settings,
    () => rmSync(at('etc/maille/bretagne.env')),
    '✗ Réglages : RACINE/etc/maille/bretagne.env est absent → le faire de deploy/region.env.exemple'
  ],
  [
    'a wrong setting',
    settings,
    () => change('etc/maille/bretagne.env', 'PORT=', 'PORT=x'),
    '✗ Réglages : PORT : « x… » ; un entier'
  ],
  [
    'received files open to others',
    rights,
    () => chmodSync(at('var/lib/maille/bretagne/fichiers'), 0o755),
    '✗ Droits : RACINE/var/lib/maille/bretagne/fichiers est ouvert à d’autres (755) → chmod 0700'
  ],
  [
    'an open workshop',
    rights,
    () => chmodSync(at(`${OUT}-atelier`), 0o750),
    '✗ Droits : RACINE/var/lib/maille/bretagne/instantanes-atelier est ouvert'
  ],
  [
    'secrets that all read',
    rights,
    () => chmodSync(at('etc/maille/bretagne.secret.env'), 0o644),
    '✗ Droits : RACINE/etc/maille/bretagne.secret.env est ouvert à d’autres (644) → chmod 0600'
  ],
  [
    'snapshots that the site cannot read',
    rights,
    () => chmodSync(at(OUT), 0o700),
    '✗ Droits : RACINE/var/lib/maille/bretagne/instantanes ne se lit pas par le groupe maille → chmod 2750'
  ],
  [
    'no folder of snapshots',
    rights,
    () => rmSync(at(OUT), { recursive: true }),
    '✗ Droits : RACINE/var/lib/maille/bretagne/instantanes est absent → le faire'
  ],
  [
    'a proxy that does not answer',
    proxy,
    () =>
      change(
        'etc/maille/bretagne.env',
        `HTTPS_PROXY=http://127.0.0.1:${portOf(server)}`,
        `HTTPS_PROXY=http://127.0.0.1:${closed}`
      ),
    '✗ Mandataire : 127.0.0.1:FERME ne répond pas → vérifier HTTPS_PROXY'
  ],
  [
    'an authority that is not there',
    authority,
    () => rmSync(at('etc/ssl/autorite.pem')),
    '✗ Autorité : NODE_EXTRA_CA_CERTS : RACINE/etc/ssl/autorite.pem ne se lit pas'
  ],
  [
    'an authority that ended',
    authority,
    () => writeFileSync(at('etc/ssl/autorite.pem'), ENDED),
    '✗ Autorité : NODE_EXTRA_CA_CERTS : RACINE/etc/ssl/autorite.pem n’est plus valable depuis le 2021-01-01 → le renouveler'
  ],
  [
    'an authority in another form',
    authority,
    () => writeFileSync(at('etc/ssl/autorite.pem'), 'DER'),
    '✗ Autorité : NODE_EXTRA_CA_CERTS : RACINE/etc/ssl/autorite.pem n’est pas un certificat PEM'
  ],
  [
    'a service that is stopped',
    ports,
    () => change('etc/maille/bretagne.env', `PORT=${portOf(server)}\nORIGIN`, `PORT=${closed}\nORIGIN`),
    '✗ Ports : rien ne répond sur 127.0.0.1:FERME → systemctl start maille@bretagne'
  ],
  [
    'a port that another program holds',
    ports,
    () => void (health = '<h1>It works!</h1>'),
    '✗ Ports : OUVERT est tenu par un autre programme → changer PORT'
  ],
  [
    'one port for two regions',
    ports,
    () => write(at('etc/maille/corse.env'), `PORT=${portOf(server)}\n`),
    '✗ Ports : OUVERT est aussi celui de RACINE/etc/maille/corse.env → un port par région'
  ],
  [
    'an older snapshot in place of a spoilt one',
    ports,
    () => void (health = '{"etat":"repli"}'),
    '✗ Ports : le service ne sert pas l’instantané attendu'
  ],
  [
    'measures that are not there',
    ports,
    () => change('etc/maille/bretagne.env', `MESURES_PORT=${portOf(server)}`, `MESURES_PORT=${closed}`),
    '✗ Ports : FERME ne donne pas les mesures'
  ],
  [
    'a full disk',
    disk,
    () => void (full = at(OUT)),
    '✗ Disque : RACINE/var/lib/maille/bretagne/instantanes n’a plus que 200 Mo, 2000 sont à garder'
  ],
  [
    'a full /tmp',
    disk,
    () => void (full = at('tmp')),
    '✗ Disque : RACINE/tmp n’a plus que 200 Mo, 256 sont à garder → libérer ou agrandir'
  ],
  [
    'an older nginx',
    nginx,
    () => void (said['nginx -v'] = 'nginx version: nginx/1.22.1'),
    '✗ nginx : 1.22.1 est trop ancien → installer nginx 1.25.1'
  ],
  [
    'an nginx that leads elsewhere',
    nginx,
    () => change('etc/nginx/sites-enabled/bretagne.conf', String(portOf(server)), '3999'),
    '✗ nginx : aucun fichier de RACINE/etc/nginx ne mène au port OUVERT → deploy/nginx'
  ],
  [
    'a certificate that ended',
    nginx,
    () => writeFileSync(at('etc/ssl/site.pem'), ENDED),
    '✗ nginx : RACINE/etc/ssl/site.pem n’est plus valable depuis le 2021-01-01'
  ],
  [
    'a cache whose folder is not there',
    nginx,
    () => rmSync(at('var/cache'), { recursive: true }),
    '✗ nginx : /var/cache est absent'
  ],
  [
    'an nginx that is stopped',
    nginx,
    () => void (said['systemctl is-active'] = 'inactive'),
    '✗ nginx : nginx est arrêté → nginx -t'
  ],
  [
    'a timer that is stopped',
    timer,
    () => void (said['systemctl is-active'] = 'inactive'),
    '✗ Constructions : la minuterie est arrêtée → systemctl enable --now maille-build@bretagne.timer'
  ],
  [
    'a build that was killed',
    timer,
    () => void (said['systemctl show'] = 'oom-kill'),
    '✗ Constructions : la dernière s’est arrêtée (oom-kill) → journalctl -u maille-build@bretagne'
  ],
  [
    'a build that failed',
    timer,
    () =>
      change(
        `${OUT}/current.json`,
        '"demo":false',
        '"demo":false,"essai":{"le":"2026-11-30T03:00:00Z","motif":"Un fichier reçu n’a pas pu être lu."}'
      ),
    '✗ Constructions : la dernière, le 2026-11-30, a échoué : Un fichier reçu n’a pas pu être lu → journalctl'
  ],
  ['no snapshot', snapshot, () => rmSync(at(`${OUT}/current.json`)), '✗ Instantané : aucun en service dans'],
  [
    'a spoilt snapshot',
    snapshot,
    () => spoilFile(at(OUT), 'aa'),
    '✗ Instantané : snapshot-aa.duckdb n’a plus les octets de sa construction → vérifier le disque'
  ],
  [
    'a snapshot of a later software',
    snapshot,
    () => publishOther("insert into reference.instantane (cle, valeur) values ('contrat', '99')"),
    '✗ Instantané : construit par un logiciel plus récent (contrat 99, lu jusqu’au '
  ],
  [
    'a snapshot without what requests read',
    snapshot,
    () => publishOther('drop table publie.lieux_accueil'),
    '✗ Instantané : construit par une autre version : '
  ],
  [
    'a source that is late',
    snapshot,
    () => publishOther("update reference.sources set prochaine_parution = '2026-08' where source = 'bmo'"),
    '✗ Sources : 1 source attendue depuis plus de deux mois : bmo (2026-08) → npm run warehouse -- fetch'
  ],
  [
    'no backup',
    backups,
    () => rmSync(at('sauvegardes'), { recursive: true }),
    '✗ Sauvegardes : aucune dans RACINE/sauvegardes → npm run warehouse -- copier'
  ],
  [
    'an old backup',
    backups,
    () => utimesSync(at('sauvegardes/2026-11-20/current.json'), 0, NOW / 1000 - 40 * 86_400),
    '✗ Sauvegardes : la dernière a 40 jours → npm run warehouse -- copier --vers RACINE/sauvegardes/2026-12-01'
  ],
  [
    'an address of alerts that is not https',
    alerts,
    () => change('etc/maille/alerte.env', 'https:', 'http:'),
    '✗ Alertes : « http://127.0.0.1:OUVERT/alerte » n’est pas une adresse https'
  ],
  [
    'an address of alerts that nobody holds',
    alerts,
    () => change('etc/maille/alerte.env', String(portOf(server)), String(closed)),
    '✗ Alertes : 127.0.0.1:FERME ne répond pas'
  ],
  [
    'an alert that was not delivered',
    alerts,
    () => void (said['systemctl list-units'] = 'maille-alerte@maille-build@bretagne.service'),
    '✗ Alertes : une alerte n’a pas été remise → journalctl'
  ]
];

async function publishOther(sql: string): Promise<void> {
  await publishFixture(at(OUT), 'bb', { change: `${SOUND_SNAPSHOT}; ${sql}` });
  sealInService(at(OUT), 'bb');
}

describe('each fault is one line, with its remedy', () => {
  test.each(FAULTS)('%s', async (_, check, inject, line) => {
    await inject();
    const wrong = (await check(site())).filter(({ etat }) => etat === 'defaut').map(lineOf);
    const words = [
      ['RACINE', root],
      ['OUVERT', String(portOf(server))],
      ['FERME', String(closed)],
      ['x…', `x${portOf(server)}`]
    ] as const;
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(words.reduce((text, [from, to]) => text.replaceAll(from, to), line));
    expect(wrong[0]).toContain(' → ');
  });

  test.skipIf(process.getuid?.() !== 0)('what root copied and a build cannot write', () => {
    chownSync(at(OUT), 12_345, 12_345);
    expect(rights(site()).map(lineOf)).toEqual([
      expect.stringMatching(/fichiers de \S+ à un autre que qui construit, dont \S+ → chown -R --reference=/)
    ]);
  });
});
