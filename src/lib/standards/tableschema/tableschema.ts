import { pageOfAddress } from '../../catalogue/api/address-query.ts';
import { GAPS } from '../../disclosure/gap.ts';
import { STATUS_CODES } from '../../disclosure/status.ts';
import { CSV_TYPES, exportColumns, programUnit, type ExportColumn } from '../../export/columns.ts';
import type { ExportFormat } from '../../export/format.ts';
import { toBytes } from '../../export/row-blocks.ts';

const TERRITORIES = '/api/v1/requests/reference/territoires?maille=toutes';
const TYPED_CODE = '^[a-z_]+:[0-9A-Za-z_-]+$';

/**
 * Frictionless Table Schema of the plain CSV: types, values, what is missing, which columns hold a territory's code.
 * Source: Data Package, Table Schema, https://datapackage.org/standard/table-schema/
 */
export const tableschema: ExportFormat = {
  name: 'tableschema',
  contentType: 'application/schema+json',
  accepts: [],
  extension: 'schema.json',
  inline: true,
  unavailable: () => null,
  *encode(document) {
    const { meta, request, origin } = document;
    const columns = exportColumns(document);
    // A drawn zone is in no list.
    const zones = Object.values(meta.parametres).some((value) => value.includes('zone:'));
    const keys = zones ? [] : columns.filter((exported) => isTerritory(exported));
    const schema = {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      name: request.id.replaceAll('/', '-'),
      title: meta.requete.titre,
      description: [meta.avertissement, meta.requete.question].filter(Boolean).join(' '),
      path: `${origin}${meta.adresse}${meta.adresse.includes('?') ? '&' : '?'}format=csv`,
      homepage: origin + pageOfAddress(meta.adresse),
      version: meta.requete.version,
      created: meta.instantane.construit_le,
      fields: columns.map(fieldOf),
      missingValues: [''],
      ...(keys.length > 0
        ? {
            foreignKeys: keys.map(({ column }) => ({
              fields: [column.name],
              reference: { resource: `${origin}${TERRITORIES}&format=csv`, fields: ['territoire'] }
            }))
          }
        : {})
    };
    yield toBytes(JSON.stringify(schema));
  }
};

/** A quarter has no type of its own: a text of one form. */
const TIME_TYPES = { jour: 'date', mois: 'yearmonth', trimestre: 'string' } as const;

function fieldOf(exported: ExportColumn): object {
  const { column, title, part, owner } = exported;
  const unit = programUnit(exported);
  const constraints = constraintsOf(exported);
  return {
    name: column.name,
    title,
    type: exported.time === null ? CSV_TYPES[column.type] : TIME_TYPES[exported.time],
    ...(column.type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    description: [part === 'valeur' ? owner.role : part, unit && `unité : ${unit}`, exported.time]
      .filter(Boolean)
      .join(' ; '),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {})
  };
}

/** Only what the pipeline guarantees: codes of statuses and gaps, cells, shares of a whole. */
function constraintsOf(exported: ExportColumn): Record<string, unknown> {
  const { column, part, owner } = exported;
  if (part === 'statut') return { required: true, enum: STATUS_CODES };
  if (part === 'ecart') return { enum: GAPS };
  if (part === 'classe') return { minimum: 1 };
  if (exported.time === 'trimestre') return { pattern: '^[0-9]{4}T[1-4]$' };
  if (column.type === 'cell') return { pattern: '^[0-9a-f]{15}$' };
  if (part === 'visible' || isTerritory(exported)) return { pattern: TYPED_CODE };
  if (owner.role === 'taux' && owner.partie === true) return { minimum: 0, maximum: 1 };
  if (owner.role === 'latitude') return { minimum: -90, maximum: 90 };
  if (owner.role === 'longitude') return { minimum: -180, maximum: 180 };
  return {};
}

function isTerritory({ column, owner, part }: ExportColumn): boolean {
  return part === 'valeur' && column.type === 'text' && owner.role === 'territoire';
}
