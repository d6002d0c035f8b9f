// The Debian package of a release, for each machine that it serves, and the container images, where a program makes them.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, say } from './setup.mjs';

/** @typedef {{ stage: string, target: string, version: string, date: string, images: boolean, otherThan: (own: 'amd64' | 'arm64') => string[] }} Release */

/** @param {Release} release */
export function makeDebs(release) {
  if (spawnSync('dpkg-deb', ['--version']).status !== 0) return say('Sans dpkg-deb : ni paquet Debian, ni image.');
  for (const machine of /** @type {const} */ (['amd64', 'arm64'])) makeDeb(release, machine);
}

/** @param {Release} release @param {'amd64' | 'arm64'} machine */
function makeDeb({ stage, target, version, date, images, otherThan }, machine) {
  const root = join(target, machine);
  const [code, etc, lib, own] = ['opt/maille', 'etc', 'usr/lib', 'DEBIAN'].map((path) => join(root, path));
  if (code === undefined || etc === undefined || lib === undefined || own === undefined) return;
  const folders = ['opt', 'usr/bin', 'usr/lib/systemd/system', 'usr/lib/sysusers.d', 'usr/lib/tmpfiles.d', 'DEBIAN'];
  for (const path of [...folders, 'etc/nginx/conf.d', 'etc/logrotate.d'])
    mkdirSync(join(root, path), { recursive: true });
  execFileSync('cp', ['-al', stage, code]);
  for (const path of otherThan(machine)) rmSync(join(code, path), { recursive: true });
  // Its sums are those of every machine's files.
  rmSync(join(code, 'SHA256SUMS'));
  const deploy = join(stage, 'deploy');
  cpSync(join(deploy, 'systemd'), join(lib, 'systemd/system'), { recursive: true });
  cpSync(join(deploy, 'debian/sysusers.conf'), join(lib, 'sysusers.d/maille.conf'));
  cpSync(join(deploy, 'debian/tmpfiles.conf'), join(lib, 'tmpfiles.d/maille.conf'));
  cpSync(join(deploy, 'nginx/maille.conf'), join(etc, 'nginx/conf.d/maille.conf'));
  cpSync(join(deploy, 'logrotate/maille'), join(etc, 'logrotate.d/maille'));
  symlinkSync('/opt/maille/scripts/maille.mjs', join(root, 'usr/bin/maille'));
  cpSync(join(deploy, 'debian/postinst'), join(own, 'postinst'));
  chmodSync(join(own, 'postinst'), 0o755);
  writeFileSync(
    join(own, 'conffiles'),
    filesUnder(etc)
      .map((path) => `${path.slice(root.length)}\n`)
      .join('')
  );
  const kilobytes = execFileSync('du', ['-sk', '--apparent-size', root], { encoding: 'utf8' }).split('\t')[0];
  writeFileSync(
    join(own, 'control'),
    `Package: maille
Version: ${version.replace('-', '~')}
Architecture: ${machine}
Maintainer: Maille <maille@localhost>
Installed-Size: ${kilobytes}
Depends: nodejs (>= 20.19), systemd (>= 252)
Recommends: nginx (>= 1.25.1), logrotate, curl
Section: science
Priority: optional
Description: diagnostics territoriaux de l’emploi, de la formation et de l’orientation
 Le site d’une région, et ce qui construit ses instantanés. /opt/maille/docs/exploitation.md
`
  );
  execFileSync(
    'dpkg-deb',
    [
      '--root-owner-group',
      '-Zzstd',
      '-z9',
      '--build',
      root,
      join(target, `maille_${version.replace('-', '~')}_${machine}.deb`)
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SOURCE_DATE_EPOCH: date } }
  );
  if (images && machine === (process.arch === 'x64' ? 'amd64' : process.arch)) makeImages(code, version);
  rmSync(root, { recursive: true });
}

/** The two images, kept by the program that makes them: `docker` is the format that keeps a health check. @param {string} code @param {string} version */
function makeImages(code, version) {
  const program = ['podman', 'buildah', 'docker'].find((name) => spawnSync(name, ['info']).status === 0);
  if (program === undefined) return say('Ni podman, ni buildah, ni docker ne répond : pas d’image.');
  const format = program === 'docker' ? [] : ['--format', 'docker'];
  const base = process.env.MAILLE_IMAGE === undefined ? [] : ['--build-arg', `BASE=${process.env.MAILLE_IMAGE}`];
  for (const [image, part] of Object.entries({ maille: 'service', 'maille-construction': 'construction' })) {
    const words = ['build', ...format, ...base, '--network', 'none', '--target', part, '-t', `${image}:${version}`];
    const made = spawnSync(program, [...words, '-f', join(code, 'deploy/Containerfile'), code], { encoding: 'utf8' });
    say(made.status === 0 ? `Image ${image}:${version} (${program}).` : `Image non faite : ${made.stderr.trim()}`);
  }
}
