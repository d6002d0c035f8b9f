import { readFile } from 'node:fs/promises';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';

/** Length of the keys of each format: a ROME code alone, or followed by a qualification of one digit. */
const FORMATS: Readonly<Record<string, number>> = { FAP9RSQ: 5, FAP9RAQ: 6 };
const AGAIN =
  'Copiez de nouveau le programme SAS de la Dares (passage_fap2009_romev3.txt), sans le modifier : ses deux formats $FAP9RSQ et $FAP9RAQ sont attendus.';
const STATEMENT = /^((?:"[^"]*"\s*,?\s*)+)=\s*"([^"]*)"\s*;?$/;

/**
 * Reads the two SAS formats that give a FAP 2009 family to a ROME v3 code, alone or with its qualification, as Latin-1.
 * @throws Failure (exit 2) when a format is absent, cut short (each ends with `other`, then `run;`), or holds a line
 * that is neither.
 */
export async function readProgram(file: DataFile): Promise<LoadedRow[]> {
  const text = (await readFile(file.path))
    .toString('latin1')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));
  const rows: LoadedRow[] = [];
  const closed = new Set<string>();
  let format: string | null = null;
  let ended: string | null = null;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\s+/g, ' ').trim();
    const opening = /^value \$(\w+)$/i.exec(line);
    if (opening !== null) format = opening[1]?.toUpperCase() ?? null;
    else if (format !== null && /^other = ?"ZZZZZ" ?;?$/i.test(line)) {
      ended = format;
      format = null;
    } else if (ended !== null && /^run ?;$/i.test(line)) {
      closed.add(ended);
      ended = null;
    } else if (format !== null && line !== '') rows.push(...readStatement(line, index + 1, format, file.name));
  }
  const absent = Object.keys(FORMATS).filter((name) => !closed.has(name));
  if (absent.length > 0)
    throw failure(
      EXIT.input,
      `${file.name} : format SAS ${absent.map((name) => `$${name}`).join(' et ')} absent ou tronqué.`,
      AGAIN
    );
  return rows;
}

function readStatement(line: string, number: number, format: string, name: string): LoadedRow[] {
  const [, keys, fap] = STATEMENT.exec(line) ?? [];
  const codes = [...(keys ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  const length = FORMATS[format];
  if (fap === undefined || codes.some((code) => code.length !== length)) {
    throw failure(
      EXIT.input,
      `${name}, ligne ${String(number)} : « ${line.slice(0, 60)} » n’est pas une ligne du format $${format}.`,
      AGAIN
    );
  }
  return codes.map((code) => ({
    line: number,
    values: { rome: code.slice(0, 5), qualification: code.slice(5) || null, fap }
  }));
}

export const readers: SourceLoader['readers'] = { rome_fap: readProgram };
