/** Notes taken in a meeting, by indicator. They stay in the browser: nothing here is sent. */
export type Notes = Readonly<Record<string, string>>;

const KIND = 'maille/notes-de-seance';
const LONGEST_NOTE = 20_000;

export interface NotesFile {
  readonly type: typeof KIND;
  /** Typed code of the territory of the meeting. */
  readonly territoire: string;
  /** ISO 8601. */
  readonly ecrit_le: string;
  readonly notes: readonly { readonly indicateur: string; readonly libelle: string; readonly texte: string }[];
}

export function notesKey(territory: string): string {
  return `maille.seance.${territory}`;
}

/** Notes kept by the browser; none when what it kept is not readable. */
export function readKept(text: string | null): Notes {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isRecord(value)
      ? Object.fromEntries(
          Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
        )
      : {};
  } catch {
    return {};
  }
}

/** The file to take away and load again; indicators without a note are left out. */
export function notesFile(
  notes: Notes,
  territory: string,
  indicators: readonly { id: string; label: string }[],
  writtenAt: string
): NotesFile {
  const kept = indicators.flatMap(({ id, label }) =>
    notes[id]?.trim() ? [{ indicateur: id, libelle: label, texte: notes[id] }] : []
  );
  return { type: KIND, territoire: territory, ecrit_le: writtenAt, notes: kept };
}

/** The same as a text for the minutes of the meeting. */
export function notesText({ territoire, ecrit_le, notes }: NotesFile): string {
  const head = `Notes de séance, ${territoire}, ${ecrit_le.slice(0, 10)}`;
  return [head, ...notes.map(({ libelle, texte }) => `${libelle}\n${texte.trim()}`)].join('\n\n').concat('\n');
}

/** The notes of a file that this page wrote. @throws Error in French saying what the file is not */
export function parseNotesFile(text: string, known: readonly string[]): { notes: Notes; ignored: readonly string[] } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('Ce fichier n’est pas du JSON. Choisissez celui que « Enregistrer les notes » a écrit.');
  }
  if (!isRecord(file) || file['type'] !== KIND || !Array.isArray(file['notes']))
    throw new Error(
      'Ce fichier n’est pas un fichier de notes de séance. Choisissez celui que « Enregistrer les notes » a écrit.'
    );
  const notes: Record<string, string> = {};
  const ignored: string[] = [];
  for (const line of file['notes'] as unknown[]) {
    if (!isRecord(line) || typeof line['indicateur'] !== 'string' || typeof line['texte'] !== 'string') continue;
    if (known.includes(line['indicateur'])) notes[line['indicateur']] = line['texte'].slice(0, LONGEST_NOTE);
    else ignored.push(line['indicateur']);
  }
  return { notes, ignored };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
