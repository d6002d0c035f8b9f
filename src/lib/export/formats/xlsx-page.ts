import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** Characters that remain legible across one A4 page on its side. */
const ACROSS = 180;

/** Printed sheets take whole pages across, as few as are legible: the library has no option for it. The order of elements is the schema's. */
export const fitPages: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { columns }) => {
          const characters = (columns ?? []).reduce((sum, column) => sum + (column?.width ?? 0), 0);
          const page = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${Math.max(1, Math.ceil(characters / ACROSS))}" fitToHeight="0"/>`;
          return xml.replace(/<sheetViews>|<cols>|<sheetData/, (first) => FIT + first).replace('</worksheet>', `${page}</worksheet>`);
        }
      }
    }
  }
};
