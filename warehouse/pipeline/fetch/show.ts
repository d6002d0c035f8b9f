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
