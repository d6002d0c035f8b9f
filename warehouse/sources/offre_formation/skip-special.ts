import { EXIT, failure } from '../../pipeline/failure.ts';

const LONGEST_OPENING = '<![CDATA['.length;

/** Past a comment, CDATA or an instruction; -1 when not whole; null for anything else. @throws Failure for DOCTYPE */
export function skipSpecial(bytes: Buffer, at: number, where: string): number | null {
  const next = bytes[at + 1];
  if (next !== 0x21 && next !== 0x3f) return null;
  if (bytes.length - at < LONGEST_OPENING) return -1;
  const [opening, closing] =
    next === 0x3f ? ['<?', '?>'] : bytes[at + 2] === 0x2d ? ['<!--', '-->'] : ['<![CDATA[', ']]>'];
  if (bytes.toString('latin1', at, at + opening.length) !== opening) {
    throw failure(
      EXIT.input,
      `${where} : déclaration « ${bytes.toString('latin1', at, at + 9)} » refusée (DOCTYPE et entités peuvent faire enfler un fichier sans fin).`,
      'Demandez au producteur un fichier LHEO sans DOCTYPE.'
    );
  }
  const end = bytes.indexOf(closing, at + opening.length);
  return end < 0 ? -1 : end + closing.length;
}
