import { join } from 'node:path';
import { z } from 'zod';
import { optional, readYaml, text } from './fields.ts';

/** What a column of a published table measures, so that tables of the same thing are known to be. */
export const QUANTITY = z.strictObject({
  quantite: text.describe('Quantité de warehouse/quantites.yaml'),
  champ: text.describe('Champ de cette quantité')
});

export type Quantity = z.output<typeof QUANTITY>;

const QUANTITIES = z.record(
  z.string(),
  z.strictObject({
    libelle: text,
    champs: z.record(z.string(), z.strictObject({ libelle: text, dans: optional(text.nullable(), null) }))
  })
);

/** Quantities by name, and for each field the one that it is a part of. */
export type Quantities = z.output<typeof QUANTITIES>;

export function readQuantities(warehouse: string): Quantities {
  return readYaml(QUANTITIES, join(warehouse, 'quantites.yaml'), 'warehouse/quantites.yaml');
}

/** How the field of an open table stands to that of a masked one. */
export type Relation = 'egal' | 'partie' | 'tout';

/** Null when neither field holds the other: nothing is known of one from the other. */
export function relationOf(quantities: Quantities, open: Quantity, masked: Quantity): Relation | null {
  if (open.quantite !== masked.quantite) return null;
  if (open.champ === masked.champ) return 'egal';
  if (fieldsAround(quantities, open).includes(masked.champ)) return 'partie';
  return fieldsAround(quantities, masked).includes(open.champ) ? 'tout' : null;
}

export function isDeclared(quantities: Quantities, { quantite, champ }: Quantity): boolean {
  return quantities[quantite]?.champs[champ] !== undefined;
}

/** The fields that hold this one, from the nearest. */
function fieldsAround(quantities: Quantities, { quantite, champ }: Quantity): string[] {
  const fields = quantities[quantite]?.champs ?? {};
  const found: string[] = [];
  for (let around = fields[champ]?.dans ?? null; around !== null && !found.includes(around);) {
    found.push(around);
    around = fields[around]?.dans ?? null;
  }
  return found;
}
