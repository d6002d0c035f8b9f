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
  /** Without the notes that a file for a person has under its rows. */
  readonly bare: boolean;
}

/** The format that says under its rows where they come from. */
const NOTED = 'csv-fr';

/** @throws RequestProblem 400 */
export function askedFile(query: URLSearchParams): AskedFile {
  return {
    given: [...query].filter(([name]) => name !== 'format' && name !== 'notes'),
    formats: query.getAll('format'),
    bare: asksBare(query)
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
  if (bare && format.name !== NOTED)
    throw refuseParameter('notes', `sans objet pour ${format.name}, qui n’a rien sous ses lignes ; seul ${NOTED} en a`);
  return format;
}

function asksBare(query: URLSearchParams): boolean {
  const value = onlyValue(query, 'notes') ?? '';
  if (!['', 'oui', 'non'].includes(value))
    throw refuseParameter('notes', `'${value.slice(0, 40)}' inconnu ; oui (par défaut) ou non`, ['non']);
  return value === 'non';
}
