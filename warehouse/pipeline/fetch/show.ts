import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../declared/source.ts';
import { countOfThings } from '../print.ts';
import { ageOf, depositedFor, receiptOf } from './receipts.ts';
import type { Wanted } from './found.ts';

/** What would be fetched, from where, and how old what is at hand is. */
export function sayWanted(folder: string, source: Source, wanted: Wanted): string {
  const { declared, file, address, published } = wanted;
  const receipt = receiptOf(folder, source.name, wanted);
  const age = ageOf(folder, source.name, receipt?.files?.[0] ?? file);
  const deposited = depositedFor(folder, source, wanted);
  const marks = [
    deposited === null ? null : `non repris : ${deposited}, déposé à la main, est lu`,
    published === null ? null : `changé chez son producteur le ${published.slice(0, 10)}`,
    age === null ? 'pas encore là' : `là depuis ${countOfThings(age, 'jour')}`,
    declared.unverified ? 'adresse à vérifier' : null,
    declared.onDemand ? 'sur demande' : null
  ];
  return `  ${source.name}/${file}\n      ${address}\n      ${marks.filter((mark) => mark !== null).join(' ; ')} ; lu : ${declared.cited}`;
}

/** Before anything is asked: how many files, of what weight at most, under which licences, and what is there already. */
export function sayAhead(folder: string, sources: readonly Source[]): string {
  const files = sources.flatMap(({ downloads }) => downloads.filter(({ onDemand }) => !onDemand));
  const bytes = files.reduce((sum, { limit, last }) => sum + limit * last, 0);
  const licences = new Map<string, number>();
  for (const { licence } of sources) licences.set(licence, (licences.get(licence) ?? 0) + 1);
  const [most, ...others] = [...licences].sort((a, b) => b[1] - a[1]);
  const there = sources.filter(
    ({ name }) => existsSync(join(folder, name)) && readdirSync(join(folder, name)).length > 0
  );
  return `À prendre : ${countOfThings(files.length, 'fichier')} de ${countOfThings(sources.length, 'source')}, ${(bytes / 1e9).toFixed(1).replace('.', ',')} Go au plus, sous ${most?.[0] ?? ''} (${most?.[1] ?? 0})${others.length === 0 ? '' : ` et ${countOfThings(others.length, 'autre')} licences`} ; ${countOfThings(there.length, 'source')} déjà là, où seul ce qui a changé est repris.`;
}
