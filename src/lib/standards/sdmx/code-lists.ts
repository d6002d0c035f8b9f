import type { Domains } from '../../catalogue/request/domains.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { GAP_INFOS, GAPS } from '../../disclosure/gap.ts';
import { statusLegend } from '../../disclosure/status.ts';
import {
  GAP_LIST,
  hasOwnList,
  parameterList,
  sdmxComponents,
  STATUSES,
  TERRITORIES,
  type ListReference
} from './components.ts';
import { codeId, NOT_STATED } from './identifiers.ts';
import { CONF_STATUS, OBS_STATUS, type OfficialList } from './statuses.ts';

export interface CodeList extends ListReference {
  readonly name: string;
  readonly language: 'fr' | 'en';
  /** Some of the codes of a list that somebody else maintains, or of this snapshot. */
  readonly partial: boolean;
  /** Identifier and name of each code. */
  readonly codes: ReadonlyMap<string, string>;
}

const UNSAID = 'Non renseigné';

/** The lists that the structure of a request names, with the codes of one snapshot. */
export function codeLists(request: RequestDefinition, domains: Domains): CodeList[] {
  const { asked, dimensions, attributes } = sdmxComponents(request);
  const named = new Set([...asked, ...dimensions, ...attributes].flatMap(({ list }) => list?.id ?? []));
  const parameters = request.parametres.map((parameter): CodeList => {
    const list = parameterList(request.id, parameter);
    const own = hasOwnList(parameter);
    const { valeurs = [], defaut } = parameter;
    const members = [...valeurs, ...(domains.members(parameter.domaine)?.values() ?? [])];
    const word =
      own && defaut !== undefined && !members.some(({ valeur }) => valeur === defaut)
        ? [{ valeur: defaut, libelle: defaut }]
        : [];
    return {
      ...list,
      name: own ? `Valeurs de « ${parameter.libelle ?? parameter.nom} »` : `Valeurs de ${parameter.domaine}`,
      language: 'fr',
      partial: parameter.domaine !== 'choix',
      codes: codesOf([...word, ...members])
    };
  });
  const all: CodeList[] = [
    {
      ...TERRITORIES,
      name: 'Territoires, par code typé',
      language: 'fr',
      partial: true,
      codes: codesOf([...(domains.members('territoires')?.values() ?? [])])
    },
    ...parameters,
    {
      ...STATUSES,
      name: 'Ce que l’on sait d’un chiffre',
      language: 'fr',
      partial: false,
      codes: new Map(statusLegend().map(({ code, label }) => [code, label]))
    },
    {
      ...GAP_LIST,
      name: 'Écart à la référence',
      language: 'fr',
      partial: false,
      codes: new Map(GAPS.map((gap) => [gap, GAP_INFOS[gap].label]))
    },
    official(OBS_STATUS),
    official(CONF_STATUS)
  ];
  // Two parameters may share a list, and one of territories has that of the columns.
  const kept = new Map<string, CodeList>();
  for (const list of all) if (named.has(list.id) && !kept.has(list.id)) kept.set(list.id, list);
  return [...kept.values()];
}

function codesOf(members: readonly { readonly valeur: string; readonly libelle: string }[]): Map<string, string> {
  return new Map([
    [NOT_STATED, UNSAID],
    ...members.map(({ valeur, libelle }): [string, string] => [codeId(valeur), libelle || valeur])
  ]);
}

function official({ id, version, name, codes }: OfficialList): CodeList {
  return { agency: 'SDMX', id, version, name, language: 'en', partial: true, codes: new Map(Object.entries(codes)) };
}
