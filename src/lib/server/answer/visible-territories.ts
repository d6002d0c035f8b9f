import type { VisibleTerritory } from '../../catalogue/api/answer.ts';
import type { DomainMember } from '../../catalogue/request/domains.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import { findColumn, valueAt, type Table } from '../../table/table.ts';
import { answerAddress } from './answer-address.ts';
import type { Reference } from '../snapshot/reference.ts';

const PLACE = 'territoire';

/** The coarser territories that show what these rows hide, each once, with the address of the same request there. */
export function visibleTerritories(
  request: RequestDefinition,
  parameters: readonly ResolvedParameter[],
  reference: Reference,
  table: Table
): VisibleTerritory[] {
  const codes = new Set<string>();
  for (const { nom, visible } of request.colonnes) {
    const column = visible ? findColumn(table, `${nom}_visible`) : undefined;
    for (let row = 0; column && row < table.rowCount; row++) {
      const code = valueAt(column, row);
      if (typeof code === 'string') codes.add(code);
    }
  }
  // Where rows are territories, the parameter chooses what holds them: it would not lead to the row.
  const listsTerritories = request.colonnes.some(({ role }) => role === 'territoire');
  const levels = request.parametres.find(({ nom }) => nom === PLACE)?.mailles;
  return [...codes].sort().map((territoire) => {
    const known = reference.domains.members('territoires')?.get(territoire);
    const accepted =
      known !== undefined &&
      !listsTerritories &&
      request.parametres.some(({ nom }) => nom === PLACE) &&
      (levels === undefined || (known.maille !== undefined && levels.includes(known.maille)));
    const there = parameters.map((parameter) =>
      parameter.nom === PLACE ? { ...parameter, valeur: territoire } : parameter
    );
    return {
      territoire,
      nom: known ? shortName(known) : territoire,
      adresse: accepted ? answerAddress(request.id, there) : null
    };
  });
}

/** `bassin de Rennes`, `zone d’emploi d’Auray`: without its preposition, the bare name may be a commune's too. */
function shortName({ maille, lieu, libelle }: DomainMember): string {
  return lieu !== undefined && (maille === 'bassin' || maille === 'zone_emploi')
    ? lieu.replace(/^dans (le |la |l['’])/, '')
    : libelle;
}
