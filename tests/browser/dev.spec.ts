import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { answers, ROOT } from '../../scripts/setup.mjs';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { EVERY_PAGE } from './every-page.ts';
import { expect, test } from './support.ts';

const PORT = 4186;
const PAGE = `http://localhost:${PORT}/catalogue/gpec/projets_recrutement`;
/** What is made from the rest, or large. */
const APART = /^(node_modules|data|build|\.svelte-kit|\.git|test-results|docs)(\/|$)/;

/**
 * One server for all. It costs as much to start as sixty pages to read, and nothing that is served passes through it.
 */
test.describe.configure({ mode: 'default' });
test.skip(!EVERY_PAGE, 'npm run proofs pages');

let folder: string;
let checkout: string;
let server: ChildProcess;

/** The sources are edited in a copy: those of this checkout stay as they are. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = makeFolder();
  await publishFixture(folder, 'ecriture');
  checkout = join(folder, 'copie');
  cpSync(ROOT, checkout, { recursive: true, filter: (path) => !APART.test(relative(ROOT, path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  server = spawn(process.execPath, [join(checkout, 'scripts', 'dev.mjs'), '--sans-preparation'], {
    cwd: checkout,
    stdio: 'ignore',
    env: { ...process.env, MAILLE_OUT: folder, PORT: String(PORT) }
  });
  expect(await answers(`http://localhost:${PORT}`, 150)).toBe(true);
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill();
  await ended;
  removeFolder(folder);
});

function edit(path: string, from: string, to: string): void {
  const before = readFileSync(join(checkout, path), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(checkout, path), before.replace(from, to));
}

test('while one writes, a page open in a browser follows a chart, a component, a sentence and a request', async ({
  page
}) => {
  await page.goto(PAGE);
  const figure = page.locator('figure svg[role="img"]').first();
  await expect(figure).toBeVisible();
  // The script of touch, from its modules.
  await expect(page.locator('figure [role="application"]').first()).toBeVisible();
  edit(
    'src/lib/charts/svg.ts',
    "svg.setAttribute('role', 'img');",
    "svg.setAttribute('role', 'img');\n  svg.setAttribute('data-essai', 'trait');"
  );
  await expect(page.locator('figure svg[data-essai="trait"]').first()).toBeVisible();
  edit('src/lib/components/FigureView.svelte', 'Comment lire<', 'Comment le lire<');
  await expect(page.getByText('Comment le lire').first()).toBeVisible();
  edit('src/lib/catalogue/request/method.ts', 'ou masquée n’est pas un zéro', 'ou masquée n’est jamais un zéro');
  await expect(page.getByText('ou masquée n’est jamais un zéro').first()).toBeVisible();
  edit(
    'queries/gpec/projets_recrutement.sql',
    'question: Quels métiers les employeurs de ce territoire comptent-ils recruter ?',
    'question: Quels métiers écrit-on ici ?'
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quels métiers écrit-on ici ?', { timeout: 20_000 });
});

test('the gallery shows each drawing and component, and reads its examples again', async ({ page, request }) => {
  const whole = await (await request.get(`http://localhost:${PORT}/galerie`)).text();
  expect(whole.match(/<section class="drawing"/g)?.length).toBeGreaterThan(50);
  expect(whole.match(/<section class="component"/g)?.length).toBeGreaterThan(80);
  const response = await page.goto(`http://localhost:${PORT}/galerie?seul=barres-valeurs`);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
  const drawn = page.locator('#barres-valeurs .theme');
  await expect(drawn).toHaveCount(4);
  // The width of its place decides which of both drawings is seen, the theme of its place the colour of the bars.
  await expect(drawn.locator('svg[role="img"]:visible')).toHaveCount(4);
  const seen = await drawn
    .locator('svg[role="img"]:visible')
    .evaluateAll((drawings) => drawings.map((svg) => [svg.getAttribute('width'), getComputedStyle(svg).color]));
  expect(new Set(seen.map(([width]) => width)).size).toBe(2);
  expect(new Set(seen.map(([, colour]) => colour)).size).toBe(2);
  edit('tests/gallery/drawings/barres.ts', 'Des valeurs toutes publiées', 'Des valeurs publiées');
  await expect(page.locator('#barres-valeurs > h3')).toContainText('Des valeurs publiées', { timeout: 20_000 });
});
