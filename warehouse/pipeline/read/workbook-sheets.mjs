// Plain Node: a thread that reads a workbook knows no TypeScript.

/**
 * The sheets of a workbook. Some portals write cells without their address (`<c t="inlineStr">`), as the standard
 * allows: the reader of today's format trips over them, that of the format of before 2007 does not.
 * @param {Uint8Array} bytes
 * @param {boolean} old of the format of before 2007
 * @returns {Promise<import('./read-workbook.ts').Sheet[]>}
 * @throws Error of its reader when it is none
 */
export async function readSheets(bytes, old) {
  if (old) return readOld(bytes);
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return /** @type {import('./read-workbook.ts').Sheet[]} */ (sheets);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return readOld(bytes);
  }
}

/**
 * What is empty at the end of a row is left out.
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./read-workbook.ts').Sheet[]>}
 */
async function readOld(bytes) {
  const { read, utils } = await import('@e965/xlsx');
  const { SheetNames, Sheets } = read(bytes, {
    type: 'buffer',
    cellDates: true,
    dense: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false
  });
  return SheetNames.flatMap((sheet) => {
    const cells = Sheets[sheet];
    if (cells === undefined) return [];
    /** @type {import('./read-workbook.ts').Cell[][]} */
    const rows = utils.sheet_to_json(cells, { header: 1, raw: true, defval: null, blankrows: true });
    return [{ sheet, data: rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)) }];
  });
}
