import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { ROOT } from '../../scripts/setup.mjs';
import { freePort } from '../../tests/support/free-port.ts';
import { servedFile } from '../../tests/support/served-file.ts';
import { nginxFiles } from './nginx-files.ts';

/** What the name of the region ends with, in the snapshots of even and of odd publications. */
export const MARKS = ['(paire)', '(impaire)'] as const;
const KEPT = 5;
/** Where files are copied to: this machine, also as `ssh` and `rsync` reach another (`MAILLE_HOTE=localhost`). */
const HOST = process.env.MAILLE_HOTE ?? '-';

/** The number of a publication in the twelve characters of an identifier that pages write. */
export const ID = /fa17(\d{8})/g;
export const idOf = (publication: number): string => `fa17${String(publication).padStart(8, '0')}`;

/** A folder of builds whose snapshots differ by what the region is called. */
export class Builder {
  readonly #variants: { path: string; sha256: string; bytes: number }[] = [];

  private constructor(readonly folder: string) {}

  static async make(scratch: string, from: string): Promise<Builder> {
    const builder = new Builder(join(scratch, 'constructeur'));
    mkdirSync(builder.folder);
    for (const [index, mark] of MARKS.entries()) {
      const path = join(scratch, `variante-${index}.duckdb`);
      copyFileSync(servedFile(from), path);
      const instance = await DuckDBInstance.create(path);
      const connection = await instance.connect();
      await connection.run(
        `update reference.territoires set nom = nom || ' ${mark}' where dans_region and maille = 'region'`
      );
      await connection.run('checkpoint');
      connection.closeSync();
      instance.closeSync();
      const content = readFileSync(path);
      builder.#variants.push({
        path,
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: content.length
      });
    }
    return builder;
  }

  /** As a build ends: the file, its card, then the pointer; the last five are kept. */
  build(publication: number): void {
    const variant = this.#variants[publication % 2];
    if (variant === undefined) return;
    const id = idOf(publication);
    const file = `snapshot-${id}.duckdb`;
    linkSync(variant.path, join(this.folder, file));
    const builtAt = new Date(Date.UTC(2026, 0, 1) + publication * 60_000).toISOString();
    const card = JSON.stringify({
      file,
      id,
      builtAt,
      profile: 'demo',
      demo: true,
      sha256: variant.sha256,
      bytes: variant.bytes
    });
    for (const name of [`snapshot-${id}.json`, 'current.json']) writeFileSync(join(this.folder, name), card);
    for (const name of readdirSync(this.folder))
      if (name.includes(idOf(publication - KEPT))) rmSync(join(this.folder, name));
  }
}

interface Service {
  readonly port: number;
  readonly folder: string;
  process: ChildProcess;
}

/** Services of one region and the nginx in front of them. Owns their processes. */
export class Fleet {
  readonly services: Service[] = [];
  readonly link: string;
  #proxy: ChildProcess | null = null;
  #closed = false;

  constructor(readonly scratch: string) {
    this.link = join(scratch, 'mandataire', 'en-service');
    mkdirSync(join(scratch, 'mandataire'));
  }

  async start(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const folder = join(this.scratch, `lecteur-${index}`);
      mkdirSync(folder);
      const port = await freePort();
      this.services.push({ port, folder, process: this.#serve(port, folder) });
    }
  }

  /** Puts nginx in front of the first services. @returns the address of the site */
  async front(count: number): Promise<string> {
    await end(this.#proxy);
    const [http, https] = [await freePort(), await freePort()];
    const services = this.services.slice(0, count).map(({ port }) => port);
    nginxFiles(this.scratch, { services, http, https, link: this.link, rate: 50_000 });
    // Without TLS, which is not what is tried here.
    const conf = join(this.scratch, 'nginx/nginx.conf');
    writeFileSync(conf, readFileSync(conf, 'utf8').replace(`${https} ssl;`, `${https};`));
    this.#proxy = spawn('nginx', ['-c', conf, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'inherit'] });
    await pause(500);
    return `http://127.0.0.1:${https}`;
  }

  /** Whether every service takes requests. */
  async standing(): Promise<boolean> {
    const asked = this.services.map(({ port }) =>
      fetch(`http://127.0.0.1:${port}/robots.txt`).then(
        (response) => response.arrayBuffer().then(() => true),
        () => false
      )
    );
    return (await Promise.all(asked)).every(Boolean);
  }

  /** Ends one service at once, as a fault of its machine would, and starts it again. */
  async crash(index: number): Promise<void> {
    const service = this.services[index];
    if (service === undefined) return;
    const ended = new Promise((resolve) => service.process.once('exit', resolve));
    service.process.kill('SIGKILL');
    await ended;
    if (!this.#closed) service.process = this.#serve(service.port, service.folder);
  }

  /** The script that an operator runs to put in service what a folder of builds has. */
  publishing(from: string): { command: string; args: string[]; env: NodeJS.ProcessEnv } {
    return {
      command: 'sh',
      args: [join(ROOT, 'deploy/publier.sh'), 'demo'],
      env: {
        ...process.env,
        MAILLE_OUT: from,
        MAILLE_LECTEURS: this.services
          .map(({ port, folder }) => `${HOST},${folder},http://127.0.0.1:${port}`)
          .join(' '),
        MAILLE_MANDATAIRES: `${HOST},${join(this.scratch, 'mandataire')}`
      }
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#proxy, ...this.services.map((service) => service.process)].map(end));
  }

  #serve(port: number, folder: string): ChildProcess {
    return spawn(process.execPath, ['scripts/serve.mjs'], {
      cwd: ROOT,
      stdio: 'ignore',
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        ORIGIN: 'https://bretagne.maille.example',
        ADDRESS_HEADER: 'x-real-ip',
        MAILLE_OUT: folder,
        MAILLE_PUBLICATIONS: '1',
        MAILLE_RENDUS: '1',
        // Switches are tried here, on a machine that the three share with their readers; not who is told to come back.
        MAILLE_PATIENCE_MS: '30000',
        MAILLE_AVANCE: '0'
      }
    });
  }
}

async function end(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(8000)]);
  child.kill('SIGKILL');
}
