import { csvwType, exportColumns, programUnit } from '../../export/columns.ts';
import type { ExportFormat } from '../../export/format.ts';
import { toBytes } from '../../export/row-blocks.ts';
import { keyOf } from '../../export/row-key.ts';

/** W3C description of the plain CSV: what each column means, and where the figures come from. */
export const csvw: ExportFormat = {
  name: 'csvw',
  contentType: 'application/csvm+json',
  accepts: ['application/csvm+json'],
  extension: 'csv-metadata.json',
  inline: true,
  unavailable: () => null,
  *encode(document) {
    const { meta, origin } = document;
    const key = keyOf(document);
    const separator = meta.adresse.includes('?') ? '&' : '?';
    const description = {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
      url: `${origin}${meta.adresse}${separator}format=csv`,
      'dc:title': meta.requete.titre,
      'dc:description': [meta.avertissement, meta.requete.question, meta.requete.lecture].filter(Boolean).join(' '),
      'dc:identifier': `${meta.requete.id}@${meta.requete.version}`,
      'dc:date': meta.instantane.construit_le,
      'dc:license': [...new Set(meta.sources.map(({ licence }) => licence))],
      'dc:source': meta.sources.map(({ titre, producteur, millesime, licence, adresse }) => ({
        'dc:title': titre,
        'dc:publisher': producteur,
        'dc:date': millesime,
        'dc:license': licence,
        'dc:identifier': adresse
      })),
      notes: [
        {
          parametres: meta.parametres,
          vue: meta.vue,
          instantane: meta.instantane,
          statuts: meta.statuts,
          etat: meta.etat,
          motifs: meta.motifs,
          signalements: meta.signalements,
          couverture: meta.couverture,
          avertissement: meta.avertissement,
          tronque: meta.tronque,
          page: meta.page,
          formule: meta.requete.formule,
          champ: meta.requete.champ,
          notes: meta.requete.notes
        }
      ],
      dialect: {
        delimiter: ',',
        lineTerminators: ['\r\n'],
        quoteChar: '"',
        doubleQuote: true,
        header: true,
        encoding: 'utf-8'
      },
      tableSchema: {
        columns: exportColumns(document).map((exported) => {
          const { column, owner, part, title } = exported;
          const unit = programUnit(exported);
          return {
            name: column.name,
            // The header of the file is one of the titles of its column: a validator compares them.
            titles: title === column.name ? title : [column.name, title],
            'dc:description': [part === 'valeur' ? owner.role : part, unit && `unité : ${unit}`, exported.time]
              .filter(Boolean)
              .join(' ; '),
            datatype: csvwType(exported),
            required: key?.includes(column.name) ?? false
          };
        }),
        ...(key === null ? {} : { primaryKey: key.length === 1 ? key[0] : key })
      }
    };
    yield toBytes(JSON.stringify(description));
  }
};
