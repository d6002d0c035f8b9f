import { readFile } from 'node:fs/promises';
import { parseRecords } from '../../pipeline/read/csv-header.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import { normalizeHeader } from '../../pipeline/read/header.ts';

/** One line of a report: a period, a label (empty in a summary) and its figures by name. */
export interface ReportLine {
  line: number;
  /** `AAAA-MM-JJ` or `AAAA-MM`. */
  period: string;
  label: string;
  figures: ReadonlyMap<string, number>;
}

const EXPORT = 'Exportez de nouveau le rapport par l’API Reporting de Matomo, sur une plage de dates, en CSV ou JSON.';
const PERIOD = /^\d{4}-\d{2}(-\d{2})?$/;
const WORDS = ['date', 'label'];

/** A report over several periods, in either format of the API. @throws Failure (exit 2) when cut or of one period */
export async function readReport(file: DataFile): Promise<ReportLine[]> {
  const text = decode(await readFile(file.path), file);
  const lines = /\.json$/i.test(file.baseName) ? readJson(text, file) : readCsv(text, file);
  if (lines.length === 0) throw failure(EXIT.input, `${file.name} : aucune ligne de données.`, EXPORT);
  return lines;
}

/** Matomo writes CSV in UTF-16 unless convertToUnicode=0. */
function decode(bytes: Buffer, file: DataFile): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch (error) {
    throw failure(EXIT.input, `${file.name} : ni UTF-8 ni UTF-16.`, EXPORT, error);
  }
}

function readCsv(text: string, file: DataFile): ReportLine[] {
  const [header, ...records] = parseRecords(
    text,
    text.slice(0, text.indexOf('\n')).includes('\t') ? '\t' : ',',
    Number.POSITIVE_INFINITY
  );
  const names = (header?.fields ?? []).map(normalizeHeader);
  if (names[0] !== 'date') {
    const found = (header?.fields ?? []).slice(0, 6).join(', ');
    throw failure(
      EXIT.input,
      `${file.name}, ligne 1 : la première colonne devrait être « date » (colonnes trouvées : ${found || 'aucune'}).`,
      'Demandez une plage de dates (date=2024-01-01,2025-12-31) : l’export d’une seule période n’a pas de colonne de date. Délimiteur : la virgule.'
    );
  }
  return records
    .filter(({ fields }) => fields.some((field) => field !== ''))
    .map(({ fields, line }) => {
      if (fields.length !== names.length)
        throw failure(
          EXIT.input,
          `${file.name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de ${names.length}.`,
          EXPORT
        );
      const value = (name: string): string => fields[names.indexOf(name)]?.trim() ?? '';
      const figures = names.flatMap((name, index): [string, number][] =>
        WORDS.includes(name) ? [] : figureOf(name, fields[index])
      );
      return {
        line,
        period: periodOf(value('date'), file, line),
        label: names.includes('label') ? value('label') : '',
        figures: new Map(figures)
      };
    });
}

/** `{ "2024-07": [{ label, … }], "2024-07-02": [] }`: a period without visit is an empty list. */
function readJson(text: string, file: DataFile): ReportLine[] {
  let content: unknown;
  try {
    content = JSON.parse(text) as unknown;
  } catch (error) {
    throw failure(EXIT.input, `${file.name} : JSON illisible ou tronqué.`, EXPORT, error);
  }
  if (!isRecord(content))
    throw failure(EXIT.input, `${file.name} : une période par clé est attendue ({ "2024-07": … }).`, EXPORT);
  if (content.result === 'error')
    throw failure(
      EXIT.input,
      `${file.name} : réponse d’erreur de Matomo (${typeof content.message === 'string' ? content.message.slice(0, 120) : 'sans message'}).`,
      EXPORT
    );
  return Object.entries(content).flatMap(([period, value], index) => {
    const line = index + 1;
    const checked = periodOf(period, file, line);
    const rows: unknown[] = Array.isArray(value) ? value : [value];
    return rows
      .filter(isRecord)
      .map((row) => ({
        line,
        period: checked,
        label: typeof row.label === 'string' || typeof row.label === 'number' ? String(row.label).trim() : '',
        figures: new Map(
          Object.entries(row).flatMap(([name, figure]) =>
            typeof figure === 'string' || typeof figure === 'number'
              ? figureOf(normalizeHeader(name), String(figure))
              : []
          )
        )
      }));
  });
}

/** Rates (`58%`) and labels are left out: they are worked out again. */
function figureOf(name: string, text: string | undefined): [string, number][] {
  const value = Number(text === undefined || text.trim() === '' ? Number.NaN : text.trim());
  return Number.isFinite(value) ? [[name, value]] : [];
}

function periodOf(text: string, file: DataFile, line: number): string {
  if (PERIOD.test(text)) return text;
  throw failure(
    EXIT.input,
    `${file.name}, ligne ${line} : période « ${text.slice(0, 40)} » (un jour AAAA-MM-JJ ou un mois AAAA-MM est attendu).`,
    'Exportez avec period=day ou period=month.'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
