import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';

const FOLDER = join(import.meta.dirname, 'framework');

/** Reads an answer of the site under test. */
export type Get = (path: string) => Promise<ArrayBuffer>;

/**
 * The content of one of our pages as a page of Observable Framework, written as its documentation does. @returns its
 * folder
 */
export async function buildPeer(html: string, get: Get, work: string): Promise<string> {
  const source = join(work, 'src');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'index.md'), await markdown(html, get, source));
  cpSync(join(FOLDER, 'package.json'), join(work, 'package.json'));
  if (existsSync(join(FOLDER, 'package-lock.json')))
    cpSync(join(FOLDER, 'package-lock.json'), join(work, 'package-lock.json'));
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], work);
  writeFileSync(
    join(work, 'observablehq.config.js'),
    "export default { title: 'Diagnostic', root: 'src', output: 'dist', sidebar: false, toc: false, pager: false, search: false };\n"
  );
  run(join(work, 'node_modules', '.bin', 'observable'), ['build'], work);
  return join(work, 'dist');
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true' }
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} : ${stderr || stdout}`);
}

async function markdown(html: string, get: Get, folder: string): Promise<string> {
  const { document } = parseHTML(html);
  const blocks = [`# ${textOf(document.querySelector('h1'))}`, textOf(document.querySelector('.lead'))];
  blocks.push(
    '```js\nimport * as Plot from "@observablehq/plot";\nimport * as Inputs from "@observablehq/inputs";\n```'
  );
  let count = 0;
  for (const section of document.querySelectorAll('main section[aria-labelledby]')) {
    const title = section.querySelector('h2');
    if (!title) continue;
    blocks.push(`## ${textOf(title)}`, ...[...section.querySelectorAll('.sentence')].map(textOf));
    for (const figure of section.querySelectorAll('figure')) {
      const request = [...figure.querySelectorAll('a')]
        .map((link) => link.getAttribute('href') ?? '')
        .find((href) => href.startsWith('/catalogue/'));
      if (request === undefined) continue;
      blocks.push(
        `### ${textOf(figure.querySelector('h3'))}`,
        textOf(figure.querySelector('.subtitle')),
        await chart(request.replaceAll('&amp;', '&'), get, folder, count++),
        textOf(figure.querySelector('.source'))
      );
    }
  }
  return blocks.join('\n\n');
}

/** A chart of the request's kind and its table, from a file of its rows; a map from the cells as GeoJSON. */
async function chart(request: string, get: Get, folder: string, index: number): Promise<string> {
  const path = request.replace('/catalogue/', '/api/v1/requests/');
  const answer = JSON.parse(new TextDecoder().decode(await get(path))) as Answer;
  const columns = answer.colonnes.map(({ nom }) => nom);
  const rows = answer.lignes.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => columns.some((column) => name.startsWith(column))))
  );
  writeFileSync(join(folder, `d${index}.json`), JSON.stringify(rows));
  const data = `const d${index} = await FileAttachment("d${index}.json").json();`;
  const table = `display(Inputs.table(d${index}));`;
  const { graphique, carte } = answer.requete;
  if (graphique)
    return code([data, `display(Plot.plot({ marginLeft: 160, marks: [${marks(graphique, `d${index}`)}] }));`, table]);
  if (!carte) return code([data, table]);
  writeFileSync(
    join(folder, `g${index}.json`),
    Buffer.from(await get(`${path}${path.includes('?') ? '&' : '?'}format=geojson`))
  );
  return code([
    data,
    `const g${index} = await FileAttachment("g${index}.json").json();`,
    `display(Plot.plot({ projection: { type: "mercator", domain: g${index} }, color: { type: "quantile", n: 8, scheme: "GnBu" }, marks: [Plot.geo(g${index}, { fill: (d) => d.properties[${JSON.stringify(carte.valeur)}] })] }));`,
    table
  ]);
}

function marks({ type, x, y }: { type: string; x?: unknown; y?: unknown }, data: string): string {
  const [across, up] = [JSON.stringify(Array.isArray(x) ? x[0] : x), JSON.stringify(Array.isArray(y) ? y[0] : y)];
  if (['courbe', 'lignes'].includes(type)) return `Plot.lineY(${data}, { x: ${across}, y: ${up} })`;
  if (['nuage', 'quadrant'].includes(type)) return `Plot.dot(${data}, { x: ${across}, y: ${up} })`;
  if (type === 'matrice') return `Plot.cell(${data}, { x: ${across}, y: ${up}, fill: ${across} })`;
  return `Plot.barX(${data}.slice(0, 12), { x: ${across}, y: ${up} })`;
}

function code(lines: readonly string[]): string {
  return `\`\`\`js\n${lines.join('\n')}\n\`\`\``;
}

function textOf(element: { textContent: string | null } | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
