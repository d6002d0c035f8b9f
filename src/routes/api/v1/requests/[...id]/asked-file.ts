import { FORMATS } from '$lib/standards/doors.ts';
import type { ExportFormat } from '$lib/export/format.ts';
import { onlyValue } from '$lib/server/http/only-value.ts';
import { chooseFormat } from '$lib/server/http/choose-format.ts';
import type { PreparedRequest } from '$lib/server/answer/prepare-request.ts';
import { refuseParameter, RequestProblem } from '$lib/server/problem.ts';
import { withBetter, type Given } from './better-address.ts';

export interface AskedFile {
  /** Parameters and layout: what is left for the request. */
  readonly given: Given;
  readonly formats: readonly string[];
  /** The one parameter that changes what is around the rows; null without any. */
  readonly around: Around | null;
}

/** What may be around the rows, and of which format: by default no note is under those of CSV, and JSON is a document. */
const AROUND = {
  notes: { format: 'csv-fr', values: ['non', 'oui'] },
  forme: { format: 'json', values: ['document', 'lignes'] }
} as const;
type Around = keyof typeof AROUND;
const AROUND_NAMES = ['notes', 'forme'] as const;

/** @throws RequestProblem 400 */
export function askedFile(query: URLSearchParams): AskedFile {
  return {
    given: [...query].filter(([name]) => name !== 'format' && !AROUND_NAMES.some((own) => own === name)),
    formats: query.getAll('format'),
    around: AROUND_NAMES.find((name) => isAsked(query, name)) ?? null
  };
}

/** The format of the file. @throws RequestProblem 400, 406, or 422 when this answer has no such file */
export function formatOf(
  { given, formats, around }: AskedFile,
  { shape, whole }: Pick<PreparedRequest, 'shape' | 'whole'>,
  accept: string | null
): ExportFormat {
  const format = withBetter(given, () => {
    const chosen = chooseFormat(FORMATS, formats, accept);
    const reason = chosen.unavailable(shape, whole);
    if (reason === null) return chosen;
    throw new RequestProblem(422, reason, [{ parametre: 'format', message: reason, suggestions: ['json', 'csv'] }]);
  });
  if (around !== null && format.name !== AROUND[around].format)
    throw refuseParameter(around, `ne vaut que pour ${AROUND[around].format}, non ${format.name}`);
  return format;
}

/** Whether a file has its rows alone, without what is said of them. */
export function hasRowsAlone({ around }: AskedFile, { name }: ExportFormat): boolean {
  return name === AROUND.notes.format ? around === null : around === 'forme';
}

function isAsked(query: URLSearchParams, name: Around): boolean {
  const value = onlyValue(query, name) ?? '';
  const [usual, other] = AROUND[name].values;
  if (!['', usual, other].includes(value))
    throw refuseParameter(name, `'${value.slice(0, 40)}' inconnu ; ${usual} (par défaut) ou ${other}`, [other]);
  return value === other;
}
