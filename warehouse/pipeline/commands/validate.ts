import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Command } from '../command.ts';
import { EXIT, failure, messageOf, type ExitCode } from '../failure.ts';
import { print } from '../print.ts';

/** The validator holds the whole document in memory, some ten times its size. */
const LARGEST = 256 * 1024 * 1024;
const SHOWN = 20;

/** What a document breaks in its schema: each message with the line of the document. */
export interface Breach {
  line: number;
  message: string;
}

/**
 * Validates an XML document against a schema given by the user, and prints what breaks it.
 * @throws Failure: 1 a file that is not there; 2 a document or schema that is not XML, or a DOCTYPE; 5 the validator is not installed.
 */
export async function runValidate(command: Command): Promise<ExitCode> {
  const [file, xsd] = [command.file ?? '', command.xsd ?? ''];
  const breaches = await validate(file, xsd);
  for (const { line, message } of breaches.slice(0, SHOWN))
    print(
      command,
      { evenement: 'anomalie', fichier: file, ligne: line, message },
      `  ✗ ${file}, ligne ${line} : ${message}`
    );
  const more = breaches.length > SHOWN ? `, les ${SHOWN} premières ci-dessus` : '';
  const verdict =
    breaches.length === 0
      ? `${file} est valide.`
      : `${file} : ${breaches.length === 1 ? '1 anomalie' : `${breaches.length} anomalies`}${more}.`;
  print(command, { evenement: 'bilan', fichier: file, schema: xsd, anomalies: breaches.length }, verdict);
  return breaches.length === 0 ? EXIT.ok : EXIT.input;
}

export async function validate(file: string, xsd: string): Promise<Breach[]> {
  for (const path of [file, xsd])
    if (!existsSync(path)) throw failure(EXIT.usage, `Fichier introuvable : ${path}.`, 'Vérifiez le chemin.');
  if (statSync(file).size > LARGEST) {
    throw failure(
      EXIT.input,
      `${file} : plus de 256 Mo, la validation tient tout le document en mémoire.`,
      'Validez un extrait ; la lecture, elle, n’a pas de limite et contrôle chaque formation.'
    );
  }
  const { XmlDocument, XsdValidator } = await library();
  const [schema, document] = [parse(XmlDocument, xsd), parse(XmlDocument, file)];
  try {
    const validator = attempt(xsd, () => XsdValidator.fromDoc(schema));
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return breachesOf(error);
    } finally {
      validator.dispose();
    }
  } finally {
    document.dispose();
    schema.dispose();
  }
}

type Library = typeof import('libxml2-wasm');

/** A development dependency: an installation for production may lack it. */
async function library(): Promise<Library> {
  try {
    return await import('libxml2-wasm');
  } catch (error) {
    throw failure(
      EXIT.internal,
      'Le validateur (libxml2-wasm) n’est pas installé.',
      'npm install --include=dev',
      error
    );
  }
}

function parse(documents: Library['XmlDocument'], path: string) {
  const bytes = readFileSync(path);
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY'))
    throw failure(EXIT.input, `${path} : DOCTYPE ou entité refusé.`, 'Demandez au producteur un fichier sans DOCTYPE.');
  return attempt(path, () => documents.fromBuffer(bytes));
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const [first] = breachesOf(error);
    throw failure(
      EXIT.input,
      `${path}, ligne ${first?.line ?? 1} : ${first?.message ?? messageOf(error)}`,
      'Ce fichier n’est pas un XML bien formé, ou pas un schéma.',
      error
    );
  }
}

/** Messages of the validator, without the namespace that it repeats before each name. */
function breachesOf(error: unknown): Breach[] {
  const details =
    error instanceof Error && 'details' in error ? (error.details as { message: string; line: number }[]) : [];
  if (details.length === 0) throw error;
  return details.map(({ line, message }) => ({
    line,
    message: message
      .replaceAll(/\{[^}]*\}/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  }));
}
