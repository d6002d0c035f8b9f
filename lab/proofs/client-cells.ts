import type { Answer, AnswerColumn, AnswerValue } from '../../src/lib/catalogue/api/answer.ts';

/** A table as a package gave it: doubles may be texts of seventeen digits, dates are texts. */
export interface ReadTable {
  readonly columns: Readonly<Record<string, { readonly type: string; readonly values: readonly AnswerValue[] }>>;
  readonly citation: string;
  readonly address: string;
  readonly sources: readonly string[];
}

type Language = 'pandas' | 'r';

/** What each declared type is in each language; R has integers of 32 bits, and doubles beyond. */
const TYPES: Readonly<Record<Language, Readonly<Record<AnswerColumn['type'], readonly string[]>>>> = {
  pandas: {
    entier: ['Int64'],
    decimal: ['Float64'],
    booleen: ['boolean'],
    texte: ['string'],
    cellule: ['string'],
    date: ['datetime64[s]']
  },
  r: {
    entier: ['integer', 'numeric'],
    decimal: ['numeric'],
    booleen: ['logical'],
    texte: ['character'],
    cellule: ['character'],
    date: ['Date']
  }
};

/** What differs between a table and the answer that it was read from. */
export function cellFaults(answer: Answer, table: ReadTable | undefined, language: Language): string[] {
  const where = answer.adresse;
  if (table === undefined) return [`${where} : rien de lu`];
  const faults: string[] = [];
  if (table.citation !== answer.citation) faults.push(`${where} : ${table.citation}`);
  if (table.sources.join() !== answer.sources.map(({ source }) => source).join()) faults.push(`${where} : sources`);
  const [first] = answer.lignes;
  if (first !== undefined && Object.keys(first).join() !== Object.keys(table.columns).join())
    faults.push(`${where} : colonnes ${Object.keys(table.columns).join()}`);
  for (const [name, { type, values }] of Object.entries(table.columns)) {
    const own = answer.colonnes.find(({ nom }) => nom === name);
    const expected = own === undefined ? null : own.temps ? 'date' : own.type;
    if (expected !== null && !TYPES[language][expected].includes(type)) faults.push(`${where}, ${name} : ${type}`);
    if (values.length !== answer.lignes.length) faults.push(`${where}, ${name} : ${values.length} valeurs`);
    answer.lignes.forEach((row, at) => {
      const wanted = row[name] ?? null;
      const found = values[at] ?? null;
      const same =
        expected === 'date'
          ? found === dayOf(wanted)
          : found === wanted || (typeof wanted === 'number' && typeof found === 'string' && Number(found) === wanted);
      if (!same) faults.push(`${where}, ligne ${at + 1}, ${name} : ${String(found)} au lieu de ${String(wanted)}`);
    });
  }
  return faults;
}

/** The first day of a period. */
function dayOf(period: AnswerValue): string | null {
  if (typeof period !== 'string') return null;
  const [year = '', quarter] = period.split('T');
  if (quarter !== undefined) return `${year}-${['01', '04', '07', '10'][Number(quarter) - 1] ?? '?'}-01`;
  return period.length === 7 ? `${period}-01` : period;
}
