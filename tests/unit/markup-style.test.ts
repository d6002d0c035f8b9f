import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const WRITER = 'src/lib/text/markup.ts';
/** What markup looks like in a text, a placeholder as `<nom>` apart. */
const MARKUP = /<\/[a-z]|<[a-z][^<]*(?:="|\/>)|<\?xml/i;

/** Files where a text of markup is not written by `xml`, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/lib/export/formats/xlsx/sheet.ts': 'a million cells, each escaped by the function that `xml` calls',
  'src/lib/view/sheet-foot.ts': 'a style sheet, whose text is no markup',
  'src/hooks.server.ts': 'a script of the workbench, of no text',
  'src/lib/words/dataset.ts': 'a block of JSON-LD, of which no text ends the script',
  'warehouse/workbook.ts': 'workbooks to fill in, and of made-up files'
};
/** Those that take markup kept as text since `xml` wrote it. */
const KEPT = [WRITER, 'src/lib/charts/standalone-svg.ts', 'src/lib/charts/svg-halves.ts'];

/** Each text of markup of a file that is not in a template of `xml`, and the line of it. */
function handMade(path: string, source: string): string[] {
  if (!MARKUP.test(source)) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'xml') {
      if (ts.isTemplateExpression(node.template))
        for (const { expression } of node.template.templateSpans) look(expression);
      return;
    }
    const written = ts.isTemplateExpression(node) ? node.getText() : ts.isStringLiteralLike(node) ? node.text : '';
    if (MARKUP.test(written)) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const files = ['src', 'warehouse', 'gateway', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|mjs)$/.test(path) && !/\.(test|spec|gen|d)\.ts$/.test(path))
);

describe('markup is written by one function', () => {
  it('no text holds any elsewhere', () => {
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((path) => handMade(path, readFileSync(join(ROOT, path), 'utf8')));
    expect(found.filter((line) => EXCEPTIONS[line.slice(0, line.lastIndexOf(':'))] === undefined)).toEqual([]);
    const met = new Set(found.map((line) => line.slice(0, line.lastIndexOf(':'))));
    expect(Object.keys(EXCEPTIONS).filter((path) => !met.has(path))).toEqual([]);
  });

  it.each([
    ['const a = `<b>${c}</b>`;', 1],
    ['const a = \'<rect x="1"/>\';', 1],
    ['const a = xml`<b>${d ? `<i>${c}</i>` : 1}</b>`;', 1],
    ['const a = xml`<b>${d && xml`<i>${c}</i>`}</b>`;', 0],
    ['const a = "écrivez --data <dossier>";', 0]
  ])('%s', (text, count) => expect(handMade('a.ts', text)).toHaveLength(count));

  it('and what it wrote before is taken back where drawings are put together alone', () => {
    const taking = files.filter((path) => readFileSync(join(ROOT, path), 'utf8').includes('writtenBefore('));
    expect(taking.sort()).toEqual([...KEPT].sort());
  });
});
