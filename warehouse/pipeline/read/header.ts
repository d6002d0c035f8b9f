import { editDistance } from '../../../src/lib/text/suggest.ts';
import { unaccented } from '../../../src/lib/text/unaccented.ts';
import { EXIT, failure, type Failure } from '../failure.ts';
import type { Column } from '../declared/source.ts';

/** Where each expected column lies in a header; -1 for an optional one that is not there. */
export interface HeaderMatch {
  positions: number[];
  missing: Column[];
}

/** Compares header names as people do: no case, accents, apostrophe shape, BOM, line break or doubled space. */
export function normalizeHeader(name: string): string {
  return unaccented(name)
    .replace(/\ufeff/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export function matchHeader(columns: readonly Column[], header: readonly string[]): HeaderMatch {
  const names = header.map(normalizeHeader);
  const positions = columns.map((column) => positionOf(column, names));
  return { positions, missing: columns.filter((column, index) => positions[index] === -1 && !column.optional) };
}

/** Share of the required columns found, 0 to 1: picks the right line, sheet or delimiter among several. */
export function matchScore(columns: readonly Column[], match: HeaderMatch): number {
  const required = columns.filter((column) => !column.optional).length;
  return required === 0 ? 0 : (required - match.missing.length) / required;
}

export function headerFailure(where: string, columns: readonly Column[], header: readonly string[]): Failure {
  const { missing } = matchHeader(columns, header);
  const details = missing.map((column) => {
    const expected = column.headers[0] ?? column.pattern?.source ?? column.name;
    const near = nearest(normalizeHeader(expected), header);
    return near === null ? `« ${expected} »` : `« ${expected} » (le plus proche : « ${near.trim()} »)`;
  });
  const found = header.map((name) => name.trim()).filter((name) => name !== '');
  const shown = found.slice(0, 20).join(', ') + (found.length > 20 ? ', …' : '');
  return failure(
    EXIT.input,
    `${where} : ${missing.length > 1 ? 'colonnes absentes' : 'colonne absente'} ${details.join(', ')}. Colonnes trouvées : ${shown || 'aucune'}.`,
    'Vérifiez que c’est bien le fichier du producteur ; si l’en-tête a changé, ajoutez le nouveau nom dans source.yaml.'
  );
}

function positionOf(column: Column, names: readonly string[]): number {
  for (const header of column.headers) {
    const position = names.indexOf(normalizeHeader(header));
    if (position !== -1) return position;
  }
  const { pattern } = column;
  return pattern === null ? -1 : names.findIndex((name) => pattern.test(name));
}

function nearest(expected: string, header: readonly string[]): string | null {
  let best: string | null = null;
  let shortest = Math.max(2, Math.ceil(expected.length / 2));
  for (const name of header) {
    const distance = editDistance(expected, normalizeHeader(name));
    if (distance < shortest) [best, shortest] = [name, distance];
  }
  return best;
}
