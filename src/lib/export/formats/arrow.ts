import { encodeArrow } from '../../table/arrow.ts';
import { exportColumns, programUnit, typedTable } from '../columns.ts';
import type { ExportFormat } from '../format.ts';
import { provenanceMetadata } from '../provenance.ts';

/** Arrow IPC stream; provenance in the schema's metadata, labels and units in the fields'. */
export const arrow: ExportFormat = {
  name: 'arrow',
  contentType: 'application/vnd.apache.arrow.stream',
  accepts: ['application/vnd.apache.arrow.stream'],
  extension: 'arrows',
  inline: false,
  unavailable: () => null,
  *encode(document) {
    const columns = exportColumns(document);
    const fields = new Map(
      columns.map((exported) => {
        const { column, owner, part, title } = exported;
        const unit = programUnit(exported);
        return [
          column.name,
          new Map([
            ['libelle', title],
            ['role', part === 'valeur' ? owner.role : part],
            ...(unit ? [['unite', unit] as const] : []),
            ...(exported.time ? [['temps', exported.time] as const] : [])
          ])
        ];
      })
    );
    yield encodeArrow(typedTable(document, columns), provenanceMetadata(document), fields);
  }
};
