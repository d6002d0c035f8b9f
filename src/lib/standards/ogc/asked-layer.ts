import type { Box } from '../../h3/box.ts';
import { extentOf } from '../../export/tile.ts';
import { ASKED_NAME, ASKED_PREFIX, takesSeveral } from '../../catalogue/parameters/selection.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import type { Engine } from '../../server/answer/engine.ts';
import { pinnedPairs, type Pairs } from '../../server/answer/pinned-answer.ts';
import type { PreparedRequest } from '../../server/answer/prepare-request.ts';
import { periodOf } from '../dcat/time.ts';

/** A collection as its parameters make it. */
export interface AskedLayer {
  /** What its rows were asked with, in words: « Cuisiniers, 2025 ». Empty without a parameter. */
  readonly words: string;
  /** Null where no row lies anywhere. */
  readonly box: Box | null;
  /** The days of the vintage asked; null when it names none. */
  readonly period: { readonly start: string; readonly end: string } | null;
}

/** What each feature says of how it was asked; where several values are, the rows have columns of the same names. */
export function askedProperties({ parameters, several }: PreparedRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parameters
      .filter(({ nom, valeur }) => valeur !== null && !several.some((each) => each.nom === nom))
      .flatMap(({ nom, libelle, valeur }) => [
        [ASKED_PREFIX + nom + ASKED_NAME, libelle],
        [ASKED_PREFIX + nom, valeur ?? '']
      ])
  );
}

/** A number alone says nothing: the name of its parameter comes before. */
function namedNumber({ parametres }: RequestDefinition, name: string): string {
  const spec = parametres.find(({ nom }) => nom === name);
  return spec === undefined || takesSeveral(spec) ? '' : `${spec.libelle} `;
}

/** Asks the collection: its answer is the one that its features then come from. */
export function askLayer(
  engine: Engine,
  { definition }: CataloguedRequest,
  held: string | null,
  given: Pairs = []
): Promise<AskedLayer> {
  return engine.use(definition.id, pinnedPairs(given, held), async (prepared) => {
    const document = { ...(await engine.answer(prepared)), origin: '' };
    const told = prepared.parameters.filter(({ valeur }) => valeur !== null);
    return {
      words: told.map(({ nom, libelle }) => namedNumber(definition, nom) + libelle).join(', '),
      box: await extentOf(document, engine.toolsOf(prepared)),
      period: periodOf(
        told.flatMap(({ nom, valeur }) =>
          definition.parametres.some((one) => one.nom === nom && one.domaine.startsWith('millesimes.'))
            ? (valeur ?? '').split(',')
            : []
        )
      )
    };
  });
}
