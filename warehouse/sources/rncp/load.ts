import { parseRecords } from '../../pipeline/read/csv-header.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { listZip, readZipEntry, type ZipEntry } from '../../pipeline/read/zip.ts';

/** One CSV of the archive: what its name holds, its table, and its columns by canonical name. */
interface Part {
  name: RegExp;
  entity: string;
  columns: Readonly<Record<string, string>>;
}

const PARTS: readonly Part[] = [
  {
    name: /_Standard_/i,
    entity: 'fiches',
    columns: {
      fiche: 'Numero_Fiche',
      intitule: 'Intitule',
      abrege: 'Abrege_Libelle',
      niveau: 'Nomenclature_Europe_Niveau',
      fin_enregistrement: 'Date_Fin_Enregistrement',
      date_decision: 'Date_Decision',
      type_enregistrement: 'Type_Enregistrement',
      actif: 'Actif'
    }
  },
  { name: /_Formacode_/i, entity: 'formacodes', columns: { fiche: 'Numero_Fiche', code: 'Formacode_Code' } },
  { name: /_Nsf_/i, entity: 'nsf', columns: { fiche: 'Numero_Fiche', code: 'Nsf_Code' } },
  { name: /_Rome_/i, entity: 'romes', columns: { fiche: 'Numero_Fiche', code: 'Codes_Rome_Code' } },
  // The name of this one holds an accent, written differently from one export to the next.
  { name: /_Voix?d.*Acc/i, entity: 'voies', columns: { fiche: 'Numero_Fiche', voie: 'Si_Jury' } },
  {
    name: /_Blocs_/i,
    entity: 'blocs',
    columns: { fiche: 'Numero_Fiche', bloc: 'Bloc_Competences_Code', intitule: 'Bloc_Competences_Libelle' }
  },
  {
    name: /_Certificateurs_/i,
    entity: 'certificateurs',
    columns: { fiche: 'Numero_Fiche', certificateur: 'Nom_Certificateur' }
  },
  {
    name: /_Ancienne_Nouvelle_/i,
    entity: 'remplacements',
    columns: { fiche: 'Numero_Fiche', ancienne: 'Ancienne_Certification', nouvelle: 'Nouvelle_Certification' }
  }
];
/** The largest of these files holds some thirty megabytes. */
const LARGEST = 300 * 1024 * 1024;
const AGAIN = 'Téléchargez de nouveau l’archive sur data.gouv.fr.';

/** Reads the files it knows of the archive of the day; the others (partners, agreements…) are not expanded. */
export async function* readFiches(file: DataFile): AsyncGenerator<LoadedRow> {
  const entries = await listZip(file.path, file.name);
  for (const part of PARTS) {
    const entry = entries.find(({ name }) => part.name.test(name));
    if (entry === undefined)
      throw failure(
        EXIT.input,
        `${file.name} : aucun fichier « ${part.name.source.replaceAll('_', ' ').trim()} » parmi ${entries.length}.`,
        AGAIN
      );
    yield* rowsOf(part, entry.name, await textOf(file, entry), file.name);
  }
}

async function textOf(file: DataFile, entry: ZipEntry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readZipEntry(file.path, file.name, entry, LARGEST)) chunks.push(chunk);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw failure(EXIT.input, `${file.name}, ${entry.name} : ce texte n’est pas en UTF-8.`, AGAIN);
  }
}

function rowsOf(part: Part, name: string, text: string, archive: string): LoadedRow[] {
  const [header, ...records] = parseRecords(text, ';', Number.POSITIVE_INFINITY);
  const names = header?.fields.map((field) => field.trim()) ?? [];
  const positions = Object.entries(part.columns).map(
    ([column, wanted]) => [column, names.indexOf(wanted), wanted] as const
  );
  const missing = positions.filter(([, position]) => position < 0).map(([, , wanted]) => wanted);
  if (missing.length > 0)
    throw failure(
      EXIT.input,
      `${archive}, ${name} : colonne(s) absente(s) ${missing.join(', ')}. En-tête lu : ${names.join(' ; ')}.`,
      AGAIN
    );
  return records.map(({ fields, line }) => {
    if (fields.length !== names.length)
      throw failure(
        EXIT.input,
        `${archive}, ${name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de ${names.length}.`,
        AGAIN
      );
    const values = Object.fromEntries(
      positions.map(([column, position]) => [
        column,
        fields[position]?.trim() === '' ? null : (fields[position]?.trim() ?? null)
      ])
    );
    return { entity: part.entity, part: name, line, values };
  });
}

export const readers: SourceLoader['readers'] = { fiches: readFiches };
