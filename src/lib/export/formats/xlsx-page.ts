import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** Printed sheets take the width of one A4 page: the library has no option for it. The order of elements is the schema's. */
export const fitPageWidth: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => xml.replace(/<sheetViews>|<cols>|<sheetData/, (first) => FIT + first).replace('</worksheet>', `${PAGE}</worksheet>`)
      }
    }
  }
};
