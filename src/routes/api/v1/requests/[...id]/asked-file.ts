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
  /** The one parameter that asks for the rows alone, without what the file says of them; null without any. */
  readonly bare: Bare | null;
}

/** What leaves the rows alone, and of which format: the notes under those for a person, all that is around them in JSON. */
const BARE = {
  notes: { format: 'csv-fr', values: ['oui', 'non'] },
  forme: { format: 'json', values: ['document', 'lignes'] }
} as const;
type Bare = keyof typeof BARE;
const BARE_NAMES = ['notes', 'forme'] as const;

/** @throws RequestProblem 400 */
export function askedFile(query: URLSearchParams): AskedFile {
  return {
    given: [...query].filter(([name]) => name !== 'format' && !BARE_NAMES.some((own) => own === name)),
    formats: query.getAll('format'),
    bare: BARE_NAMES.find((name) => asksBare(query, name)) ?? null
  };
}

/** The format of the file. @throws RequestProblem 400, 406, or 422 when this answer has no such file */
export function formatOf(
  { given, formats, bare }: AskedFile,
  { shape, whole }: Pick<PreparedRequest, 'shape' | 'whole'>,
  accept: string | null
): ExportFormat {
  const format = withBetter(given, () => {
    const chosen = chooseFormat(FORMATS, formats, accept);
    const reason = chosen.unavailable(shape, whole);
    if (reason === null) return chosen;
    throw new RequestProblem(422, reason, [{ parametre: 'format', message: reason, suggestions: ['json', 'csv'] }]);
  });
  if (bare !== null && format.name !== BARE[bare].format)
    throw refuseParameter(bare, `sans objet pour ${format.name} ; seul ${BARE[bare].format} en a un usage`);
  return format;
}

function asksBare(query: URLSearchParams, name: Bare): boolean {
  const value = onlyValue(query, name) ?? '';
  const [whole, rows] = BARE[name].values;
  if (!['', whole, rows].includes(value))
    throw refuseParameter(name, `'${value.slice(0, 40)}' inconnu ; ${whole} (par défaut) ou ${rows}`, [rows]);
  return value === rows;
}
