import { isDeclared, relationOf, type Quantities, type Quantity, type Relation } from '../declared/quantities.ts';
import { EXIT, failure } from '../failure.ts';
import type { Masking } from './masking.ts';

/** What an open table says of the quantity that a cube masks, cell by cell. */
export interface Link {
  /** The table of statements: vintage, `territoire`, axes, units and bounds, under the cube's own names. */
  readonly table: string;
  /** The published table that anybody reads them from. */
  readonly of: string;
  /** How the open field stands to the masked one. */
  readonly relation: Relation;
  /** By how much the open figures may stray, as a share of them: 0 when both are counted alike. */
  readonly tolerance: number;
}

/** Of a model, what links are made of. */
interface Linked {
  readonly id: string;
  readonly path: string;
  readonly masking: Pick<Masking, 'measure' | 'statements'> | null;
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** The published table whose statements it holds; null for any other table. */
  readonly states: (Quantity & { of: string; tolerance: number }) | null;
}

/**
 * The links of each masked model, from what models declare that they measure.
 * @throws Failure (exit 2) for a masked measure without a quantity, an unknown quantity or field, and an open table of
 * the same quantity that the mask would not count: a reader would, and take one from the other.
 */
export function linksOf(models: readonly Linked[], quantities: Quantities): Map<string, Link[]> {
  for (const model of models)
    for (const [column, quantity] of Object.entries(model.quantities))
      checkDeclared(quantities, model, column, quantity);
  const byId = new Map(models.map((model) => [model.id, model]));
  return new Map(
    models.flatMap((model) => {
      const { masking } = model;
      if (masking === null) return [];
      const own = model.quantities[masking.measure];
      if (own === undefined)
        throw failure(
          EXIT.input,
          `${model.path} : rien ne dit quelle quantité mesure « ${masking.measure} », dont des cases sont cachées.`,
          'Déclarez-la sous « quantites » (quantite, champ), d’après warehouse/quantites.yaml.'
        );
      const links = masking.statements.map((table) => linkOf(quantities, model, own, byId.get(table)));
      for (const other of models) checkCounted(quantities, model, own, other, links);
      return [[model.id, links]];
    })
  );
}

function linkOf(quantities: Quantities, model: Linked, own: Quantity, statement: Linked | undefined): Link {
  const states = statement?.states ?? null;
  if (!statement || states === null)
    throw failure(
      EXIT.input,
      `${model.path} : « connu » nomme une table qui ne dit pas d’où on la connaît.`,
      'Donnez à son en-tête la clé « connu_par » (de, quantite, champ).'
    );
  checkDeclared(quantities, statement, 'connu_par', states);
  const relation = relationOf(quantities, states, own);
  if (relation === null)
    throw failure(
      EXIT.input,
      `${statement.path} : ${states.quantite}/${states.champ} ne renseigne pas sur ${own.quantite}/${own.champ}.`,
      `Retirez ${statement.id} de « connu » dans ${model.path}, ou dites dans warehouse/quantites.yaml quel champ contient l’autre.`
    );
  return { table: statement.id, of: states.of, relation, tolerance: states.tolerance };
}

function checkCounted(
  quantities: Quantities,
  model: Linked,
  own: Quantity,
  open: Linked,
  links: readonly Link[]
): void {
  if (open.masking !== null || links.some(({ of }) => of === open.id)) return;
  for (const [column, quantity] of Object.entries(open.quantities)) {
    if (relationOf(quantities, quantity, own) === null) continue;
    throw failure(
      EXIT.input,
      `${open.path} : « ${column} » mesure la quantité que ${model.path} cache, sans que le masque le sache : un lecteur soustrairait l’un de l’autre.`,
      `Écrivez dans warehouse/marts la table de ce que ${open.id} en dit (en-tête « connu_par »), et nommez-la sous « connu » dans ${model.path}.`
    );
  }
}

function checkDeclared(quantities: Quantities, { path }: Linked, key: string, quantity: Quantity): void {
  if (isDeclared(quantities, quantity)) return;
  throw failure(
    EXIT.input,
    `${path}, ${key} : ${quantity.quantite}/${quantity.champ} n’est pas une quantité déclarée.`,
    `Les quantités sont dans warehouse/quantites.yaml : ${Object.entries(quantities)
      .flatMap(([name, { champs }]) => Object.keys(champs).map((field) => `${name}/${field}`))
      .join(', ')}.`
  );
}
