import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure, isFailure } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { openExpanded } from '../../pipeline/read/open-expanded.ts';
import { parseElement, type Element } from './element.ts';
import { splitRecords, type LheoRecord } from './records.ts';
import { rowsOfFormation, type LineOf } from './rows.ts';
import { rowsOfSummary } from './summary-rows.ts';

/**
 * Reads an LHEO document as it comes, one course at a time, and gives the rows of the three tables.
 * `_ligne` is the line where the element starts; where several start on one line, the next number, so that a file
 * written on one line numbers its elements.
 */
export async function* readOffer(file: DataFile): AsyncGenerator<LoadedRow> {
  let last = 0;
  for await (const record of splitRecords(openExpanded(file), file.name)) {
    const where = `${file.name}, ligne ${record.line}`;
    const element = parseElement(record.text, where);
    const lines = linesOf(record, last);
    const rows = named(where, () =>
      record.kind === 'formation' ? rowsOfFormation(element, lines.of) : rowsOfSummary(element, lines.of)
    );
    last = lines.last();
    yield* rows;
  }
}

function linesOf(record: LheoRecord, before: number): { of: LineOf; last: () => number } {
  let [last, line, counted] = [before, record.line, 0];
  return {
    of: (element: Element) => {
      for (
        let at = record.text.indexOf('\n', counted);
        at >= 0 && at < element.offset;
        at = record.text.indexOf('\n', at + 1)
      )
        line++;
      counted = Math.max(counted, element.offset);
      return (last = Math.max(last + 1, line));
    },
    last: () => last
  };
}

function named<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isFailure(error)) throw failure(EXIT.input, `${where} : ${error.message}`, error.todo, error);
    throw error;
  }
}

export const readers: SourceLoader['readers'] = { sessions: readOffer };
