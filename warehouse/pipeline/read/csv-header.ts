import { matchHeader, matchScore, type HeaderMatch } from './header.ts';
import type { Column } from '../declared/source.ts';

export interface CsvHeader {
  delimiter: string;
  names: string[];
  match: HeaderMatch;
  /** Physical line of the header, from 1. */
  line: number;
  /** Physical lines before the first record. */
  skip: number;
  /** Records before it, blank lines and the header among them: what the engine skips. */
  records: number;
}

interface CsvRecord {
  fields: string[];
  line: number;
  linesUntilEnd: number;
}

const DELIMITERS = [';', ',', '\t', '|'];
const SEARCHED_RECORDS = 12;

/** The delimiter and line of the first records that match the expected columns best; `match.missing` says if none. */
export function findCsvHeader(start: string, columns: readonly Column[], delimiter: string | null): CsvHeader {
  let best: CsvHeader | null = null;
  let bestScore = -1;
  for (const candidate of delimiter === null ? DELIMITERS : [delimiter]) {
    for (const [index, record] of parseRecords(start, candidate, SEARCHED_RECORDS).entries()) {
      const match = matchHeader(columns, record.fields);
      const score = matchScore(columns, match) + (record.fields.length > 1 ? 0.001 : 0);
      if (score > bestScore) {
        best = {
          delimiter: candidate,
          names: record.fields,
          match,
          line: record.line,
          skip: record.linesUntilEnd,
          records: index + 1
        };
        bestScore = score;
      }
    }
  }
  return (
    best ?? { delimiter: delimiter ?? ';', names: [], match: matchHeader(columns, []), line: 1, skip: 1, records: 1 }
  );
}

/** The first records of a CSV text (RFC 4180 quoting, any line end). */
export function parseRecords(text: string, delimiter: string, limit: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endField = () => {
    fields.push(field);
    field = '';
  };
  for (let i = 0; i < text.length && records.length < limit; i++) {
    const character = text[i] ?? '';
    if (quoted) {
      if (character !== '"') {
        const run = text.slice(i, endOf(text, i, '"'));
        line += run.split('\n').length - 1;
        field += run;
        i += run.length - 1;
      } else if (text[i + 1] === '"') field += text[++i] ?? '';
      else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) endField();
    else if (character === '\n') {
      endField();
      records.push({ fields, line: startLine, linesUntilEnd: line });
      fields = [];
      startLine = ++line;
    } else if (character !== '\r') {
      const run = text.slice(i, endOf(text, i, delimiter, '\n', '\r'));
      field += run;
      i += run.length - 1;
    }
  }
  if (records.length < limit && (field !== '' || fields.length > 0)) {
    endField();
    records.push({ fields, line: startLine, linesUntilEnd: line });
  }
  return records;
}

/** Where a run of characters ends, before the first of these: one by one, a long field is as many texts to join. */
function endOf(text: string, from: number, ...stops: readonly string[]): number {
  let end = from;
  while (end < text.length && !stops.includes(text[end] ?? '')) end++;
  return end;
}
