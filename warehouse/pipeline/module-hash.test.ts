import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from './layout.ts';
import { moduleHash, modulesBehind } from './module-hash.ts';

const RUN = ['warehouse/pipeline/run/build.ts'];

describe('the modules behind a step', () => {
  test('are those that the compiler finds, types left out', () => {
    const expected = new Set<string>();
    const packages = new Set<string>();
    const visit = (path: string): void => {
      if (expected.has(path)) return;
      expected.add(path);
      for (const name of runImports(path)) {
        if (name.startsWith('.')) visit(join(dirname(path), name));
        else if (!name.startsWith('node:')) packages.add(name);
      }
    };
    RUN.forEach(visit);
    const found = modulesBehind(RUN);
    expect(found.modules).toEqual([...expected].sort());
    expect(found.modules.length).toBeGreaterThan(100);
    for (const name of packages)
      expect(
        found.packages.some((known) => name === known || name.startsWith(`${known}/`)),
        name
      ).toBe(true);
  });

  test('leave out what reads other files, what masks and what compares', () => {
    const reading = modulesBehind(['warehouse/sources/rncp/load.ts']).modules;
    expect(reading).toContain('warehouse/pipeline/read/zip.ts');
    expect(reading.filter((path) => /\/(mask|models|compare|publish|run|commands)\//.test(path))).toEqual([]);
    const models = ['warehouse/pipeline/models/run-models.ts'];
    expect(modulesBehind(models).packages).toContain('highs');
    expect(modulesBehind(models, ['warehouse/pipeline/mask/mask.ts']).packages).not.toContain('highs');
  });

  test('move the hash when one of them is another, and not otherwise', () => {
    const whole = moduleHash(RUN);
    expect(moduleHash([...RUN].reverse())).toBe(whole);
    expect(moduleHash(RUN, ['warehouse/pipeline/sql.ts'])).not.toBe(whole);
    expect(moduleHash(RUN, ['warehouse/pipeline/commands/cli.ts'])).toBe(whole);
  });
});

/** Imports and exports of a module that are not of types alone, by the compiler's own reading. */
function runImports(path: string): string[] {
  const text = readFileSync(join(PROJECT_FOLDER, path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  // Inside a function stands a call only: where no text has one, the statements of the module are enough.
  const called = /\bimport\s*\(/.test(text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const typed =
      (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly);
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      !typed
    )
      found.push(node.moduleSpecifier.text);
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      found.push(node.arguments[0].text);
    if (called || node === file) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
