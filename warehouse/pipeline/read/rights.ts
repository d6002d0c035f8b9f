import { EXIT, failure } from '../failure.ts';
import { isOver } from '../declared/agreement.ts';
import type { Profile } from '../declared/profile.ts';
import type { Source } from '../declared/source.ts';
import { chooseFiles } from './choose-files.ts';
import { listDataFiles } from './data-files.ts';

/** Why the files of a source may not enter the snapshot of a profile, and what lets them in. */
export interface Withheld {
  readonly why: string;
  readonly todo: string;
}

/** Null when they may: what is free, what the operator confirmed, what an agreement covers, what is invented. */
export function whyWithheld({ rights, demo }: Profile, source: Source): Withheld | null {
  if (demo || rights.all || source.droits === 'libre') return null;
  if (source.access === 'convention')
    return rights.agreements[source.name] === undefined
      ? { why: 'reçu sous convention', todo: `déclarez la convention dans le profil (conventions.${source.name})` }
      : null;
  if (rights.confirmed.includes(source.name)) return null;
  const todo = `une fois établi le droit de le publier, ajoutez « ${source.name} » à « confirmes » dans le profil`;
  return source.droits === 'interne'
    ? { why: 'interne, tant que la région n’a pas choisi de le publier', todo }
    : { why: `droits à confirmer (licence : ${source.licence})`, todo };
}

/** @throws Failure (exit 2) when the profile confirms what no source is, or what an agreement must say */
export function refuseWrongRights({ id, rights }: Profile, sources: readonly Source[]): void {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const named = [...rights.confirmed, ...Object.keys(rights.agreements)];
  const unknown = named.find((name) => !byName.has(name));
  if (unknown !== undefined)
    throw failure(
      EXIT.input,
      `Profil ${id} : la source « ${unknown} » n’existe pas.`,
      'Corrigez « confirmes » ou « conventions » : `npm run warehouse -- sources --data <dossier>` donne les noms.'
    );
  const bound = rights.confirmed.find((name) => byName.get(name)?.access === 'convention');
  if (bound !== undefined)
    throw failure(
      EXIT.input,
      `Profil ${id} : « ${bound} » est reçue sous convention, « confirmes » ne suffit pas.`,
      `Déclarez-la dans « conventions » : partenaire, finalite, base_legale, destinataires, fin, conservation.`
    );
  const free = Object.keys(rights.agreements).find((name) => byName.get(name)?.access !== 'convention');
  if (free !== undefined)
    throw failure(
      EXIT.input,
      `Profil ${id} : « ${free} » n’est pas reçue sous convention.`,
      'Confirmez ses droits dans « confirmes », et retirez-la de « conventions ».'
    );
}

/** @param today YYYY-MM-DD. @throws Failure (exit 2) when a file lies in the folder whose agreement is over */
export function refuseEndedAgreements(
  { rights, disabledSources }: Profile,
  sources: readonly Source[],
  dataFolder: string,
  today: string
): void {
  const ended = sources.filter(({ name }) => {
    const agreement = rights.agreements[name];
    return agreement !== undefined && isOver(agreement, today) && !disabledSources.includes(name);
  });
  if (ended.length === 0) return;
  const chosen = chooseFiles(sources, listDataFiles(dataFolder));
  for (const { name, titre, entities } of ended) {
    const files = entities.flatMap((entity) => chosen.of(entity)).map((file) => file.name);
    if (files.length === 0) continue;
    const { partenaire = '', fin = '' } = rights.agreements[name] ?? {};
    throw failure(
      EXIT.input,
      `La convention avec ${partenaire} pour « ${titre} » est finie depuis le ${fin} : ${files.join(', ')} ne peut plus être lu.`,
      `Si elle est prolongée, corrigez conventions.${name}.fin dans le profil ; sinon retirez ces fichiers, reconstruisez, puis \`npm run warehouse -- purger --profile <nom>\`.`
    );
  }
}
