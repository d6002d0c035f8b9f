import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';

const START = 512;
/** The end of a zip holds its directory, and a comment of 64 kB at most. */
const END = 66_000;

interface Ends {
  first: Buffer;
  last: Buffer;
}

/** What a file of each kind begins and ends with; a server says anything of its type, bytes do not. */
const KINDS: Readonly<
  Record<string, { name: string; begins: (ends: Ends) => boolean; ends: (ends: Ends) => boolean }>
> = {
  '.xlsx': { name: 'un classeur', begins: isZip, ends: hasDirectory },
  '.zip': { name: 'une archive zip', begins: isZip, ends: hasDirectory },
  '.parquet': {
    name: 'un fichier Parquet',
    begins: ({ first }) => first.toString('latin1', 0, 4) === 'PAR1',
    ends: ({ last }) => last.toString('latin1').endsWith('PAR1')
  },
  '.json': { name: 'du JSON', begins: ({ first }) => /^[[{]/.test(textOf(first)), ends: ({ last }) => closes(last) },
  '.geojson': { name: 'du JSON', begins: ({ first }) => /^\{/.test(textOf(first)), ends: ({ last }) => closes(last) },
  '.csv': { name: 'un texte délimité', begins: isDelimited, ends: () => true },
  '.txt': { name: 'un texte délimité', begins: isDelimited, ends: () => true }
};

/** Says what a file that was received whole is, when it is not what its name says; null when it is. */
export function wrongContent(path: string, name: string): string | null {
  const kind = KINDS[extname(name).toLowerCase()];
  const { bytes, ends } = endsOf(path);
  if (bytes === 0) return 'la réponse est vide';
  if (kind === undefined) return null;
  if (!kind.begins(ends)) return `la réponse est ${whatItIs(ends.first)}, ${kind.name} est attendu`;
  return kind.ends(ends) ? null : `${kind.name} est attendu, et celui-ci s’arrête avant sa fin`;
}

function endsOf(path: string): { bytes: number; ends: Ends } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read = (length: number, from: number): Buffer => {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(file, buffer, 0, length, from));
    };
    return { bytes: size, ends: { first: read(START, 0), last: read(Math.min(END, size), Math.max(0, size - END)) } };
  } finally {
    closeSync(file);
  }
}

function whatItIs(first: Buffer): string {
  const text = textOf(first);
  if (/^<(!doctype|html|head|\?xml)/i.test(text)) return 'une page web (le portail annonce sans doute une erreur)';
  if (/^\{\s*"(error|message|status|code)/i.test(text)) return `un message d’erreur (${text.slice(0, 120)})`;
  if (first[0] === 0x1f && first[1] === 0x8b) return 'un fichier gzip';
  if (isZip({ first, last: first })) return 'une archive zip ou un classeur';
  return 'autre chose';
}

function isZip({ first }: Ends): boolean {
  return first.toString('latin1', 0, 4) === 'PK\u0003\u0004';
}

function hasDirectory({ last }: Ends): boolean {
  return last.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) !== -1;
}

/** A text is anything but a page, an object or an archive. */
function isDelimited(ends: Ends): boolean {
  return !/^[<{]/.test(textOf(ends.first)) && !isZip(ends) && !(ends.first[0] === 0x1f && ends.first[1] === 0x8b);
}

function closes(last: Buffer): boolean {
  return /[\]}]\s*$/.test(last.toString('utf8'));
}

function textOf(first: Buffer): string {
  return first
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
}
