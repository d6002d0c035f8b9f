import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answers, buildSite, ROOT, TEST_DEMO } from '../../scripts/setup.mjs';
import { freePort } from '../../tests/support/free-port.ts';

const COMPARED = 40;
const MOST_SECONDS = 60;

interface Page {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Forty pages that a publication wrote are, byte for byte, those that the service composes when asked. @throws Error naming those that are not */
export async function ahead(): Promise<void> {
  const from = process.env.MAILLE_OUT ?? TEST_DEMO;
  if (!existsSync(join(from, 'current.json'))) return console.log(`Aucun instantané dans ${from}.`);
  await buildSite();
  const out = mkdtempSync(join(tmpdir(), 'maille-avance-'));
  const port = await freePort();
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    ORIGIN: `http://127.0.0.1:${port}`,
    MAILLE_OUT: out
  };
  try {
    cpSync(from, out, { recursive: true });
    const asked = await served({ ...env, MAILLE_AVANCE: '0' }, (origin, list) => readPages(origin, list));
    const { status } = spawnSync(process.execPath, ['scripts/compose-ahead.mjs'], { cwd: ROOT, env, stdio: 'inherit' });
    if (status !== 0) throw new Error('Les pages ne sont pas écrites.');
    const written = await served({ ...env, MAILLE_AVANCE: '1' }, async (origin, list) => {
      const from = Date.now();
      while ((await progressOf(origin)).pretes < asked.size) {
        if (Date.now() - from > MOST_SECONDS * 1000) throw new Error('Les pages écrites ne sont pas lues.');
        await pause(100);
      }
      if ((await progressOf(origin)).disque !== 'lu') throw new Error('Les pages ne viennent pas du disque.');
      console.log(`Prêtes ${Date.now() - from} ms après la première réponse.`);
      return readPages(origin, list);
    });
    const other = [...asked].flatMap(([path, page]) =>
      JSON.stringify(page) === JSON.stringify(written.get(path)) ? [] : [path]
    );
    if (other.length > 0) throw new Error(`Autres que composées à la demande : ${other.join(', ')}`);
    console.log(`${asked.size} pages du disque, les mêmes que composées à la demande.`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Does the work on the site so started, with the pages that it lists. */
async function served<T>(
  env: NodeJS.ProcessEnv,
  work: (origin: string, list: readonly string[]) => Promise<T>
): Promise<T> {
  const origin = env.ORIGIN ?? '';
  const site = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: ROOT, stdio: 'ignore', env });
  const ended = new Promise((resolve) => site.once('exit', resolve));
  try {
    if (!(await answers(origin, MOST_SECONDS))) throw new Error('Le site ne répond pas.');
    const list = await (await fetch(`${origin}/sitemap.txt`)).text();
    return await work(origin, list.split('\n').filter(Boolean));
  } finally {
    site.kill();
    await ended;
  }
}

/** Pages of territories of each level, spread over those that are written. */
async function readPages(origin: string, list: readonly string[]): Promise<ReadonlyMap<string, Page>> {
  const written = list.filter((address) => /\/(territoires\/(?!commune:).*)?$/.test(address.slice(origin.length)));
  const step = Math.max(1, Math.floor(written.length / COMPARED));
  const pages = new Map<string, Page>();
  for (const address of written.filter((_, index) => index % step === 0).slice(0, COMPARED)) {
    const response = await fetch(address);
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
    );
    pages.set(address, { body: await response.text(), headers });
  }
  return pages;
}

async function progressOf(origin: string): Promise<{ pretes: number; disque: string }> {
  const { avance } = (await (await fetch(`${origin}/health`)).json()) as {
    avance?: { pretes: number; disque: string };
  };
  return avance ?? { pretes: 0, disque: '' };
}
