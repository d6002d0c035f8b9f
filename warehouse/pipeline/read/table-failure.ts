import { EXIT, failure, type Failure } from '../failure.ts';
import { aliasTodo, renamedAmong } from './alias.ts';
import type { Grid } from './read-grid.ts';
import { lacking, type TableHeader } from './table-header.ts';
import type { Column, Entity } from '../declared/source.ts';
import type { Table } from '../declared/table-schema.ts';

/** What was looked at in a file: the sheets read, each with its nearest header, and all its sheets. */
interface Seen {
  found: readonly { grid: Grid; header: TableHeader | null }[];
  sheets: readonly string[];
}

/** Says what was looked for, what the nearest line has and lacks, and what to write. */
export function tableFailure(entity: Entity, table: Table, file: string, { found, sheets }: Seen): Failure {
  const named = `warehouse/sources/${entity.source}/source.yaml`;
  const [first] = found
    .flatMap(({ grid, header }) => (header === null || lacking(header) === 0 ? [] : [{ grid, header }]))
    .sort((a, b) => lacking(a.header) - lacking(b.header));
  if (first === undefined)
    return failure(
      EXIT.input,
      `${file} : aucune feuille à lire${sheets.length === 0 ? '' : ` parmi ${sheets.slice(0, 12).map(quoted).join(', ')}`}.`,
      `Vérifiez que c’est bien le fichier du producteur ; si la feuille a changé de nom, ajoutez-le à entites.${entity.name}.tableau.feuilles dans ${named}.`
    );
  const { grid, header } = first;
  const sought = [
    ...entity.columns
      .filter((column) => !column.optional && (header.missing.includes(column) || isLabel(header, column.name)))
      .map(saidOf),
    ...table.unfolded.map(({ said }) => said)
  ];
  const renamed = renamedAmong(
    header.missing,
    header.names.filter((name) => !header.labels.some((label) => label.name === name))
  );
  const lacks = [...header.missing.map(saidOf), ...header.absent];
  const shown = header.names.slice(0, 12).join(', ') + (header.names.length > 12 ? ', …' : '');
  const line = grid.rows[header.at]?.line ?? 1;
  return failure(
    EXIT.input,
    `${file} : en-tête introuvable. Cherché : ${listed(sought)}. Le plus proche, ${grid.sheet === null ? '' : `feuille « ${grid.sheet} », `}ligne ${line} : ${shown || 'rien'} ; il y manque ${listed([...new Set(lacks)])}.`,
    header.missing.length > 0 && header.missing.every(({ place }) => place === null) && header.absent.length === 0
      ? aliasTodo(entity, renamed)
      : `Vérifiez que c’est bien le fichier du producteur, avec ses titres et ses colonnes ; s’il a changé, corrigez entites.${entity.name} dans ${named}.`
  );
}

function isLabel({ labels }: TableHeader, name: string): boolean {
  return labels.some(({ column }) => column.name === name);
}

function saidOf({ headers, name, place }: Column): string {
  return place === null ? headers.map(quoted).join(' ou ') : `${quoted(name)} (colonne ${place})`;
}

/** The first of a list, which may be long. */
function listed(words: readonly string[]): string {
  return words.slice(0, 6).join(', ') + (words.length > 6 ? `… (${words.length} en tout)` : '');
}

const quoted = (name: string): string => `« ${name} »`;
