import { placeOf, REGION_SLOT, VINTAGE_SLOT, type Download, type Rule } from '../declared/downloads.ts';
import { EXIT, failure } from '../failure.ts';
import type { Asking } from './ask.ts';
import type { Found, Wanted } from './found.ts';
import { findOnDatagouv } from './datagouv.ts';
import { findOnFranceTravail } from './france-travail.ts';
import { findOnInsee } from './insee.ts';
import { findOnMelodi } from './melodi.ts';
import { findOnOpendatasoft } from './opendatasoft.ts';
import { seeProducer } from './refusals.ts';

/**
 * The newest files that a declaration finds, the newest first: a portal is asked, nothing is downloaded.
 * @throws Failure (exit 2) naming the producer's page when the rule finds none
 */
export async function resolve(declared: Download, asking: Asking): Promise<Wanted[]> {
  const found = (await find(declared.rule, asking)).sort(newestFirst).slice(0, declared.last);
  if (found.length === 0)
    throw failure(
      EXIT.input,
      `${placeOf(declared.rule)} : aucun fichier n’a le nom attendu (${'pattern' in declared.rule ? declared.rule.pattern.source : ''}).`,
      seeProducer(asking.page)
    );
  return found.map((one) => ({ ...one, declared, file: fileOf(declared, one, asking) }));
}

async function find(rule: Rule, asking: Asking): Promise<Found[]> {
  switch (rule.kind) {
    case 'adresse':
      return [{ address: rule.address, vintage: null, published: null }];
    case 'datagouv':
      return findOnDatagouv(rule, asking);
    case 'opendatasoft':
      return findOnOpendatasoft(rule, asking);
    case 'insee':
      return findOnInsee(rule, asking);
    case 'melodi':
      return findOnMelodi(rule, asking);
    case 'france_travail':
      return findOnFranceTravail(rule, asking);
  }
}

/** By vintage, then by date: what has none comes last. */
function newestFirst(one: Found, other: Found): number {
  return (
    (other.vintage ?? '').localeCompare(one.vintage ?? '', 'fr', { numeric: true }) ||
    (other.published ?? '').localeCompare(one.published ?? '')
  );
}

/** @throws Failure (exit 2) when the name says a vintage that nothing gives: a file is never dated by guess */
function fileOf({ file, rule }: Download, { address, vintage }: Found, { region = '' }: Asking): string {
  const name = (file ?? decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '')).replaceAll(
    REGION_SLOT,
    region
  );
  if (!name.includes(VINTAGE_SLOT)) return name;
  if (vintage === null || !/^[\w-]+$/.test(vintage))
    throw failure(
      EXIT.input,
      `${placeOf(rule)} : rien ne dit le millésime de ${address}.`,
      'Corrigez la règle dans source.yaml : le premier groupe du motif, ou « millesime », le donne.'
    );
  return name.replaceAll(VINTAGE_SLOT, vintage);
}
