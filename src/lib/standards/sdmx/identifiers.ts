/** Who maintains what is described, in the words of SDMX. */
export const AGENCY = 'MAILLE';
/** Two numbers: what the standard lets change without another version, as a list does with each snapshot. */
export const VERSION = '1.0';
/** Where a dimension says nothing: SDMX has no key with a hole. Content-oriented guidelines, « not specified ». */
export const NOT_STATED = '_X';

/** A value as an identifier of SDMX: `region:53` is `region@53`, other characters `$` and their UTF-8, read back. */
export function codeId(value: string): string {
  return value.replace(/[^A-Za-z0-9_-]/gu, (character) =>
    character === ':'
      ? '@'
      : [...Buffer.from(character, 'utf8')]
          .map((byte) => `$${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('')
  );
}

/** A column or a parameter, which are lower case without accents. */
export function componentId(name: string): string {
  return name.toUpperCase();
}

/** A request: its data flow, its structure and its concepts have the same name, each in its own class. */
export function flowId(request: string): string {
  return request.replaceAll('/', '_').toUpperCase();
}

/** As the column `STRUCTURE_ID` of a file writes it. */
export function structureId(request: string): string {
  return `${AGENCY}:${flowId(request)}(${VERSION})`;
}
