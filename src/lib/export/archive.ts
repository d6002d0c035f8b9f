import { zip, type AsyncZippable } from 'fflate';
import { SYNTHETIC } from '../catalogue/request/names.ts';

/** One request in an archive: its file, or why it has none. */
export interface ArchiveEntry {
  readonly id: string;
  readonly code: string;
  readonly question: string;
  readonly lecture: string | null;
  /** Full address that gives the answer again. */
  readonly address: string | null;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Why there is no file, or what the answer says of itself (no row, hidden, a source that lacks). */
  readonly remarks: readonly string[];
}

export interface ArchiveHead {
  readonly theme: string;
  readonly place: string;
  readonly snapshot: string;
  readonly builtOn: string;
  readonly synthetic: boolean;
}

/** Formats that are already compressed are stored as they are. */
const PACKED = /\.(xlsx|parquet)$/;
const README = 'LISEZ-MOI.txt';

/** A zip of the answers with a text that lists them, those that are missing too, with the reason. */
export async function makeArchive(head: ArchiveHead, entries: readonly ArchiveEntry[]): Promise<Uint8Array> {
  const files: AsyncZippable = { [README]: [new TextEncoder().encode(`\ufeff${readme(head, entries)}`), { level: 6 }] };
  for (const { file } of entries) if (file) files[file.name] = [file.bytes, { level: PACKED.test(file.name) ? 0 : 6 }];
  return new Promise((resolve, reject) => {
    // A fixed date: the same answers make the same bytes.
    zip(files, { mtime: new Date(head.builtOn) }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

function readme({ theme, place, snapshot, builtOn, synthetic }: ArchiveHead, entries: readonly ArchiveEntry[]): string {
  const filled = entries.filter(({ file }) => file !== null);
  const title = `${theme}, ${place}`;
  return [
    title,
    '='.repeat(title.length),
    ...(synthetic ? ['', SYNTHETIC] : []),
    '',
    `${filled.length} réponses sur ${entries.length} questions. Instantané ${snapshot}, construit le ${builtOn.slice(0, 10)}.`,
    'Chaque fichier porte sa formule, ses sources, leurs licences et son adresse ; un chiffre caché n’est jamais un zéro.',
    ...entries.flatMap(({ id, code, question, lecture, address, file, remarks }) => [
      '',
      `${code} ${question}`,
      `  requête : ${id}`,
      `  fichier : ${file?.name ?? 'aucun'}`,
      ...(lecture === null ? [] : [`  lecture : ${lecture}`]),
      ...(address === null ? [] : [`  adresse : ${address}`]),
      ...remarks.map((remark) => `  à noter : ${remark}`)
    ]),
    ''
  ].join('\r\n');
}
