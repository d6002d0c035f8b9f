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
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishFixture, sealInService } from '../../tests/support/snapshot-fixture.ts';
import { examine } from './doctor.ts';

/** Made by `openssl req -x509`: valid until 2126, and until 2021. */
const VALID = `-----BEGIN CERTIFICATE-----
MIIBjTCCATOgAwIBAgIUEeqIZm2dOUIO+f5f59ALRLguGQ8wCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQQXV0b3JpdGUgZCdlc3NhaTAgFw0yNjEyMDEx
MjA5NTdaGA8yMTI2MTEwNzEyMDk1N1owGzEZMBcGA1UEAwwQQXV0b3JpdGUgZCdlc3NhaTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPesf4xDuzEz
NGiiLiDt4yLUPtuGaegQNHfDgDzMnIfe4UtU0CXRQxNxRIpSuyxOCHE2OVqZfFztX/OOOZfBUMejUzBRMB0GA1UdDgQWBBTrfHoy8jqcN1t21L70nblC
rlatDjAfBgNVHSMEGDAWgBTrfHoy8jqcN1t21L70nblCrlatDjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQCqtVsJH6qS9NyZswNw
+VyrXRauodHuYA0Gzfb6ygjGegIgSHdZ+unh7NiIwAR7JtozH8g1Fn9vksdg5INgawECAoA=
-----END CERTIFICATE-----
`;
const ENDED = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUPZ9+ayaHd3jKrj8quzXEhY/Vbp8wCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQQXV0b3JpdGUgZCdlc3NhaTAeFw0yMDAxMDEw
MDAwMDBaFw0yMTAxMDEwMDAwMDBaMBsxGTAXBgNVBAMMEEF1dG9yaXRlIGQnZXNzYWkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS3fdjV0I1zlFZ2
cuyB0+M4KVw+S3raRo11/8naoLQonKwCf4t2Q/V7MzWDuy2TzM/KB+9DEB/PBDDG56e22qSvo1MwUTAdBgNVHQ4EFgQUOADr2MWDU3u1f8VNn4d5IL3h
mJkwHwYDVR0jBBgwFoAUOADr2MWDU3u1f8VNn4d5IL3hmJkwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBvrVAFzsDTPVJJ80Pn0BNr
wA07xpWozdKA+dSXPRZKDQIhAJhpu/KK3S0yGYdivsXi/MOxbYfO6sgPA6wV1HK00nAj
-----END CERTIFICATE-----
`;

const scratch = mkdtempSync(join(tmpdir(), 'maille-docteur-'));
const sound = join(scratch, 'saine');
const SERVED = '{"etat":"ok","profil":"epreuve"}';
const OUT = 'var/lib/maille/bretagne/instantanes';
const SETTINGS = 'etc/maille/bretagne.env';
const TIMER = 'maille-build@bretagne.timer';
const [SITE, AUTHORITY] = ['etc/ssl/site.pem', 'etc/ssl/autorite.pem'];
const BACKUP = 'sauvegardes/2026-11-20/current.json';
let [root, made, health, port] = [sound, 0, SERVED, ''];
/** What systemctl says, by its first words. */
let said: Record<string, string> = {};
const server = createServer((_, response) => response.end(health));

const at = (path: string): string => join(root, path);
const write = (path: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
  chmodSync(at(path), mode);
};
const change = (path: string, from: string, to: string): void =>
  writeFileSync(at(path), readFileSync(at(path), 'utf8').replaceAll(from, to));
const look = (region: string | null = 'bretagne') =>
  examine(region, root, (words) => Object.entries(said).find(([key]) => words.startsWith(key))?.[1] ?? null);
const publish = async (date: string): Promise<void> => {
  await publishFixture(at(OUT), 'aa', {
    change: `update reference.sources set prochaine_parution = if(source = 'bmo', '${date}', '')`
  });
  sealInService(at(OUT), 'aa');
};

beforeAll(async () => {
  await new Promise<void>((end) => server.listen(0, '127.0.0.1', end));
  port = String((server.address() as AddressInfo).port);
  for (const name of ['fichiers', 'instantanes-atelier', 'instantanes'])
    mkdirSync(at(join(dirname(OUT), name)), { recursive: true, mode: 0o750 - (name === 'instantanes' ? 0 : 0o050) });
  await publish('2999-01');
  const settings = `PORT=${port}\nNODE_EXTRA_CA_CERTS=RACINE/etc/ssl/autorite.pem\nMAILLE_SAUVEGARDES="RACINE/sauvegardes"\n`;
  write(SETTINGS, settings, 0o640);
  write('etc/maille/bretagne.secret.env', 'CLE=secret\n', 0o600);
  write('etc/maille/alerte.env', 'MAILLE_ALERTE_ADRESSE=https://alerte.example\n');
  write(AUTHORITY, ENDED + VALID);
  write(SITE, VALID);
  write('etc/nginx/bretagne.conf', `  server 127.0.0.1:${port};\n  ssl_certificate /etc/ssl/site.pem;\n`);
  write(BACKUP, '{}');
});
afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(() => {
  root = join(scratch, String(++made));
  cpSync(sound, root, { recursive: true });
  change(SETTINGS, 'RACINE', root);
  health = SERVED;
  said = { 'is-active': 'active', show: 'success', 'list-units': '' };
});

test('a sound installation has nothing to do; a shell without units says what it could not see', async () => {
  const wanted = 'Instantané,Droits,Propriétaire,Service,Disque,nginx,Certificats,Minuterie,Construction,Sources';
  expect(await look()).toEqual(`${wanted},Sauvegardes,Alertes`.split(',').map((what) => `✓ ${what}`));
  said = {};
  expect((await look(null)).filter((line) => line.startsWith('–'))).toEqual(
    expect.arrayContaining(['– nginx : non vérifié ici', '– Minuterie : non vérifié ici'])
  );
});

const CARD = `${OUT}/current.json`;
const SECRETS = 'etc/maille/bretagne.secret.env';
const NGINX = 'etc/nginx/bretagne.conf';
const ENV = 'etc/maille/alerte.env';
const stopped = (unit: string): unknown => (said = { [`is-active ${unit}`]: 'inactive', ...said });

/** What is wrong, how it came, and the words of its line between its name and its remedy. */
const FAULTS: [what: string, inject: () => unknown, line: string][] = [
  ['no snapshot', () => rmSync(at(CARD)), '✗ Instantané : aucun en service dans RACINE/'],
  ['an open workshop', () => chmodSync(at(`${OUT}-atelier`), 0o750), `✗ Droits : RACINE/${OUT}-atelier est ouvert`],
  ['secrets that all read', () => chmodSync(at(SECRETS), 0o644), `✗ Droits : RACINE/${SECRETS} est ouvert`],
  ['a service that is stopped', () => change(SETTINGS, 'PORT', 'HOST=127.0.0.9\nPORT'), 'rien ne répond à http'],
  ['another program', () => (health = '<h1>It works!</h1>'), '✗ Service : ADRESSE est tenu par un autre programme'],
  ['another region', () => (health = '{"profil":"corse"}'), 'ADRESSE est tenu par corse, non par epreuve → journalctl'],
  ['a disk too small', () => change(CARD, '"bytes":', '"bytes":9999999'), `✗ Disque : RACINE/${OUT} a `],
  ['an nginx elsewhere', () => change(NGINX, port, '1'), '✗ nginx : aucun de ses fichiers ne mène au port OUVERT'],
  ['an nginx that is stopped', () => stopped('nginx'), '✗ nginx : il est arrêté → deploy/nginx'],
  ['an ended site', () => write(SITE, ENDED + VALID), 'site.pem n’est valable que jusqu’au 2021'],
  ['ended authorities', () => write(AUTHORITY, ENDED), 'autorite.pem n’est valable que jusqu’au'],
  ['another form', () => write(SITE, 'DER'), 'site.pem n’est valable que jusqu’au 1970'],
  ['a stopped timer', () => stopped(TIMER), `✗ Minuterie : elle est arrêtée → systemctl enable --now ${TIMER}`],
  ['a killed build', () => (said.show = 'oom'), '✗ Construction : la dernière s’est arrêtée (oom) → journalctl'],
  ['a failed build', () => change(CARD, '"demo"', '"essai":{"motif":"Non."},"demo"'), 'la dernière a échoué : Non → '],
  ['a source that is late', () => publish('2020-08'), '✗ Sources : en retard : bmo'],
  ['an old backup', () => utimesSync(at(BACKUP), 0, Date.now() / 1000 - 3_110_400), '✗ Sauvegardes : aucune de moins'],
  ['alerts in clear', () => change(ENV, 'https:', 'http:'), '« http://alerte.example » n’est pas une adresse https'],
  ['an alert that was lost', () => (said['list-units'] = 'maille-alerte@x'), '✗ Alertes : une n’a pas été remise → ']
];

// Root alone gives a file away.
if (process.getuid?.() === 0)
  FAULTS.push(['a stranger', () => chownSync(at(CARD), 12_345, 0), '/current.json est à un autre que qui construit']);

test.each(FAULTS)('%s: one line, with its remedy', async (_, inject, line) => {
  await inject();
  const wrong = (await look()).filter((one) => one.startsWith('✗'));
  const words = { RACINE: root, ADRESSE: `http://127.0.0.1:${port}/health`, OUVERT: port };
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toContain(Object.entries(words).reduce((text, [from, to]) => text.replace(from, to), line));
  expect(wrong[0]).toMatch(/ → ./);
});
