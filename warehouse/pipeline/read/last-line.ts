import type { Source } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import type { DataFile } from './data-files.ts';
import { examineText } from './examine-text.ts';

/** Refuses bytes that are no text. @returns whether the last line is ended; null without lines */
export async function examine(file: DataFile): Promise<boolean | null> {
  if (file.bytes === 0 || !/\.(csv|txt|tsv|json|geojson)$/i.test(file.baseName)) return null;
  const ended = await examineText(file);
  return /json$/i.test(file.baseName) ? null : ended;
}

/**
 * Judges a file whose last line has no end, which may have lost a part of its last number: `…;10` is then `…;1`.
 * @throws Failure (exit 2) where its producer ends its lines
 */
export function judgeLastLine(source: Source, file: DataFile, say: (what: string) => void): void {
  if (source.lastLine === 'libre') return;
  const what = `${file.name} : la dernière ligne n’a pas de fin ; le fichier a pu être coupé, et son dernier nombre avec.`;
  if (source.lastLine === 'signalee') say(what);
  else
    throw failure(
      EXIT.input,
      what,
      'Son producteur finit d’ordinaire ses lignes : téléchargez-le de nouveau. S’il est entier, ajoutez une fin de ligne à la dernière.'
    );
}
