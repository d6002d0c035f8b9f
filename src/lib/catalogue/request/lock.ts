import { createHash } from 'node:crypto';
import type { ColumnType } from '../../table/column-type.ts';
import { COMPANIONS } from './companions.ts';
import type { RequestHeader } from './header.ts';
import type { ParameterType, RequestDefinition } from './request.ts';

/** What only the engine knows of a request, one line of `lock.gen.ts`; its meaning is in its file. */
export interface LockedRequest {
  /** Changes with what the select and the header say, not with how they are laid out. */
  readonly version: string;
  /** Sum of the file that this line was made from. */
  readonly file: string;
  /** Tables read, with their schema. */
  readonly reads: readonly string[];
  /** Those without a row of which it has none, when the engine's tree tells some. */
  readonly needs?: readonly string[];
  /** The engine takes one statement for a list of territories. */
  readonly atOnce?: true;
  readonly parameters: Readonly<Record<string, ParameterType>>;
  /** The type of each column, then the parts of its companions: `int32 min max statut`. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is kept of a described request. @param text of its file */
export function lockOf(
  { version, cubes, needs, atOnce, parametres, colonnes }: RequestDefinition,
  text: string
): LockedRequest {
  return {
    version,
    file: fileSum(text),
    reads: cubes,
    ...(needs === undefined ? {} : { needs }),
    ...(atOnce === undefined ? {} : { atOnce }),
    parameters: Object.fromEntries(parametres.map(({ nom, type }) => [nom, type])),
    columns: Object.fromEntries(
      colonnes.map((column) => [
        column.nom,
        [column.type, ...COMPANIONS.filter(({ isOf }) => isOf(column)).map(({ part }) => part)].join(' ')
      ])
    )
  };
}

/** The request as described: its header, and what the engine said. @throws Error when the lock is of another header */
export function unlock(
  id: string,
  header: RequestHeader,
  { version, reads, needs, atOnce, parameters, columns }: LockedRequest
): RequestDefinition {
  const said = <T>(of: Readonly<Record<string, T>>, name: string): T => {
    const value = of[name];
    if (value === undefined)
      throw new Error(`Catalogue périmé pour ${id} : « ${name} » n’y est pas ; lancez « npm run catalogue ».`);
    return value;
  };
  return {
    id,
    version,
    ...header,
    parametres: Object.entries(header.parametres).map(([nom, spec]) => ({ nom, type: said(parameters, nom), ...spec })),
    colonnes: Object.entries(header.colonnes).map(([nom, spec]) => {
      const [type, ...parts] = said(columns, nom).split(' ');
      return {
        nom,
        type: type as ColumnType,
        protege: parts.includes('statut'),
        bornes: parts.includes('min'),
        ...(parts.includes('classe') ? { classe: true as const } : {}),
        ...(parts.includes('visible') ? { visible: true as const } : {}),
        ...spec
      };
    }),
    cubes: reads,
    ...(needs === undefined ? {} : { needs }),
    ...(atOnce === undefined ? {} : { atOnce })
  };
}

/** Of the file of a request, whatever its line ends. */
export function fileSum(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}

/** One line a request, by id, so that a diff reads. */
export function writeLock(requests: ReadonlyMap<string, LockedRequest>): string {
  const lines = [...requests].map(([id, locked]) => `  ${JSON.stringify(id)}: ${JSON.stringify(locked)}`);
  return [
    '// Written by `npm run catalogue` from queries/ and the engine: not by hand.',
    'export const LOCK = {',
    lines.join(',\n'),
    '} as const;',
    ''
  ].join('\n');
}
