import { EXIT, failure } from '../../pipeline/failure.ts';
import { skipSpecial } from './skip-special.ts';

/** What the first tags of an LHEO document say. */
export interface Prologue {
  root: 'lheo' | 'lheo-index';
  kind: 'formation' | 'resume-offre';
  encoding: 'utf-8' | 'windows-1252';
  /** Namespace prefix of every tag, with its colon, mostly empty. */
  prefix: string;
  /** Bytes up to the end of the root's opening tag. */
  length: number;
  open: Buffer;
  recordClose: Buffer;
  close: Buffer;
}

/** Versions 2.2 and 2.3 of the language: both are in the wild. */
const NAMESPACES = ['http://www.lheo.org/2.2', 'http://lheo.gouv.fr/2.3'];
const LONGEST = 256 * 1024;
const LATIN = /^(iso-8859-1|iso-8859-15|latin-?1|windows-1252|cp1252)$/i;

/** Reads the declaration and the root; null when more bytes are needed. @throws Failure (exit 2) */
export function prologueOf(bytes: Buffer, name: string): Prologue | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw failure(EXIT.input, `${name} : fichier en UTF-16.`, 'Enregistrez-le en UTF-8.');
  }
  if (bytes.subarray(0, 64).includes(0))
    throw failure(
      EXIT.input,
      `${name} : ce n’est pas un fichier XML (octets nuls).`,
      'Téléchargez-le de nouveau chez son producteur.'
    );
  if (bytes.length >= 4 && !/^(\ufeff|ï»¿)?\s*</.test(bytes.toString('latin1', 0, 64))) {
    throw failure(
      EXIT.input,
      `${name} : ce n’est pas un fichier XML (il commence par « ${bytes.toString('latin1', 0, 20).trim()} »).`,
      'Vérifiez le fichier : un document LHEO est attendu.'
    );
  }
  for (let at = bytes.indexOf('<'); at >= 0 && at + 9 < bytes.length; at = bytes.indexOf('<', at)) {
    const special = skipSpecial(bytes, at, name);
    if (special === null) return rootAt(bytes, at, name);
    if (special < 0) break;
    at = special;
  }
  if (bytes.length > LONGEST)
    throw failure(
      EXIT.input,
      `${name} : aucune racine dans les 256 premiers kilo-octets.`,
      'Vérifiez le fichier : un document LHEO est attendu.'
    );
  return null;
}

function rootAt(bytes: Buffer, at: number, name: string): Prologue | null {
  const end = bytes.indexOf('>', at);
  if (end < 0) return null;
  const tag = bytes.toString('latin1', at + 1, end);
  const [qualified = ''] = tag.split(/[\s/]/);
  const prefix = qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':') + 1) : '';
  const root = qualified.slice(prefix.length);
  if (root !== 'lheo' && root !== 'lheo-index')
    throw failure(
      EXIT.input,
      `${name} : racine <${qualified}> inconnue.`,
      'Une racine <lheo> ou <lheo-index> est attendue (LHEO 2.2 ou 2.3).'
    );
  const namespace = new RegExp(`xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}\\s*=\\s*["']([^"']*)["']`).exec(
    tag
  )?.[1];
  if (namespace === undefined || !NAMESPACES.includes(namespace)) {
    throw failure(
      EXIT.input,
      `${name} : espace de noms « ${namespace ?? 'aucun'} » inconnu.`,
      `Sont lus : ${NAMESPACES.join(' et ')}.`
    );
  }
  const kind = root === 'lheo' ? 'formation' : 'resume-offre';
  const [open, recordClose, close] = [`<${prefix}${kind}`, `</${prefix}${kind}`, `</${prefix}${root}`].map((mark) =>
    Buffer.from(mark)
  ) as [Buffer, Buffer, Buffer];
  return {
    root,
    kind,
    prefix,
    encoding: encodingOf(bytes.toString('latin1', 0, at), name),
    length: end + 1,
    open,
    recordClose,
    close
  };
}

function encodingOf(declaration: string, name: string): Prologue['encoding'] {
  const encoding = /encoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  if (/^utf-?8$|^us-ascii$/i.test(encoding)) return 'utf-8';
  if (LATIN.test(encoding)) return 'windows-1252';
  throw failure(EXIT.input, `${name} : encodage « ${encoding} » non lu.`, 'Enregistrez le fichier en UTF-8.');
}
