import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';
import { ROOT } from '../../scripts/setup.mjs';

/** Of a module to another of the project; what is erased when it runs is `type`. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly type: boolean;
}

const CODE = /\.(ts|mjs|js|svelte)$/;
export const TEST = /\.(test|spec)\.ts$/;

/** Files of code under folders, from the root, in order. */
export function codeUnder(folders: readonly string[], root = ROOT): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
    )
    .filter((path) => CODE.test(path) && !path.includes('node_modules'))
    .sort();
}

/** Every import between files, written or computed from a text (`import()`, a glob apart). */
export function arrowsOf(files: readonly string[], root = ROOT): Arrow[] {
  const known = new Set(files);
  return files.flatMap((from) =>
    importsOf(readFileSync(join(root, from), 'utf8'), from).flatMap(({ name, type }) => {
      const path = name.startsWith('$lib/') ? `src/lib/${name.slice(5)}` : normalize(join(dirname(from), name));
      return known.has(path) && path !== from ? [{ from, to: path, type }] : [];
    })
  );
}

function importsOf(text: string, path: string): { name: string; type: boolean }[] {
  const scripts = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
    : [text];
  const found: { name: string; type: boolean }[] = [];
  const look = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
      found.push({ name: (node.moduleSpecifier as ts.StringLiteral).text, type: onlyTypes(node) });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) found.push({ name: name.text, type: false });
    }
    ts.forEachChild(node, look);
  };
  for (const script of scripts) look(ts.createSourceFile(path, script, ts.ScriptTarget.Latest));
  return found;
}

function onlyTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { importClause: clause } = node;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

export function grouped<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return groups;
}

/** Sets of more than one that reach each other (Tarjan). */
export function circles(arrows: readonly Pick<Arrow, 'from' | 'to'>[]): string[][] {
  const next = grouped(arrows, ({ from }) => from);
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    number.set(node, number.size);
    low.set(node, number.get(node) ?? 0);
    stack.push(node);
    for (const { to } of next.get(node) ?? []) {
      if (!number.has(to)) visit(to);
      if (stack.includes(to)) low.set(node, Math.min(low.get(node) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(node) !== number.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const node of next.keys()) if (!number.has(node)) visit(node);
  return found;
}
