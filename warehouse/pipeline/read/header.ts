import { unaccented } from '../../../src/lib/text/unaccented.ts';
import { EXIT, failure, type Failure } from '../failure.ts';
import { aliasTodo, renamedAmong } from './alias.ts';
import type { Column, Entity } from '../declared/source.ts';

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

/** Says which columns are not there, and what to write. @param entity null for a template, whose names are ours */
export function headerFailure(
  where: string,
  columns: readonly Column[],
  header: readonly string[],
  entity: Pick<Entity, 'source' | 'name'> | null = null
): Failure {
  const { missing, positions } = matchHeader(columns, header);
  const renamed = renamedAmong(
    missing,
    header.filter((name, index) => name.trim() !== '' && !positions.includes(index))
  );
  const details = renamed.map(({ column, name }) => {
    const expected = column.headers[0] ?? column.pattern?.source ?? column.name;
    return name === null ? `« ${expected} »` : `« ${expected} » (le plus proche : « ${name.trim()} »)`;
  });
  const found = header.map((name) => name.trim()).filter((name) => name !== '');
  const shown = found.slice(0, 40).join(', ') + (found.length > 40 ? ', …' : '');
  return failure(
    EXIT.input,
    `${where} : ${missing.length > 1 ? 'colonnes absentes' : 'colonne absente'} ${details.join(', ')}. Colonnes trouvées : ${shown || 'aucune'}.`,
    entity === null ? 'Reprenez les noms de colonnes du modèle de fichier.' : aliasTodo(entity, renamed)
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
