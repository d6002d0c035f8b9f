import { z } from 'zod';
import type { Rule } from '../declared/downloads.ts';
import { EXIT, failure } from '../failure.ts';
import type { Asking } from './ask.ts';
import type { Found } from './found.ts';
import { figuresAsker, WHOLE, type Ask, type Cell } from './france-travail-figures.ts';
import { gatherCells } from './gather-cells.ts';
import { keyMissing, readKey } from './france-travail-key.ts';
import { removePartial } from './partial.ts';
import { seeProducer } from './refusals.ts';

type FranceTravail = Extract<Rule, { kind: 'france_travail' }>;

/** What a build waits for: a large region takes two runs. */
const LONGEST_MS = 3_600_000;
const HEADER =
  'indicateur;codeTypeTerritoire;codeTerritoire;codeActivite;codePeriode;codeNomenclature;valeurPrincipaleNombre';

const CODE = z.string().regex(/^\w+$/);
const TERRITORIES = z.object({
  territoires: z.array(
    z.object({
      codeTerritoire: CODE,
      codeTypeTerritoireParent: z.string().nullish(),
      codeTerritoireParent: z.string().nullish()
    })
  )
});
const ACTIVITIES = z.object({ activites: z.array(z.object({ codeActivite: CODE })) });

/**
 * The last quarter of a region. The interface has no file: a figure is asked for each indicator, territory and
 * occupation, and what it does not tell stays an empty figure.
 */
export async function findOnFranceTravail(rule: FranceTravail, asking: Asking): Promise<Found[]> {
  const key = readKey();
  if (key === null) throw keyMissing();
  const { region } = asking;
  if (region === undefined)
    throw failure(
      EXIT.input,
      'se prend région par région, et aucune n’est dite.',
      'Ajoutez --profile <région> à la commande.'
    );
  const ask = figuresAsker(rule, key, asking);
  const quarter = await lastQuarter(rule, region, ask, asking);
  const address = `${rule.api}/indicateur?region=${region}&trimestre=${quarter}`;
  return [
    {
      address,
      vintage: quarter,
      published: null,
      gather: async (partial, limit, advance) => {
        const cells = await cellsOf(rule, region, ask, asking);
        const figures = await gatherCells(
          partial,
          { address, limit, header: HEADER, forMs: LONGEST_MS },
          cells,
          advance,
          (cell) => ask.lines(cell, quarter)
        );
        if (figures > 0) return;
        removePartial(partial);
        throw failure(EXIT.input, `${rule.api} : aucun chiffre par métier pour ${quarter}.`, seeProducer(asking.page));
      }
    }
  ];
}

/** @throws Failure (exit 2) when the indicators are not of one quarter: what one would be compared with is not there */
async function lastQuarter(rule: FranceTravail, region: string, ask: Ask, { page }: Asking): Promise<string> {
  const quarters = new Map<string, string>();
  for (const indicator of Object.keys(rule.indicators)) {
    const last = await ask.lastQuarter({ indicator, level: 'REG', territory: region, activity: WHOLE });
    if (last === null)
      throw failure(
        EXIT.input,
        `${rule.api} : ${indicator} n’a aucun chiffre de la région ${region}.`,
        seeProducer(page)
      );
    quarters.set(indicator, last);
  }
  const [one = '', ...others] = new Set(quarters.values());
  if (others.length === 0) return one;
  throw failure(
    EXIT.input,
    `${rule.api} : les indicateurs ne sont pas du même trimestre (${[...quarters].map((pair) => pair.join(' ')).join(', ')}).`,
    'Relancez quand ils le sont ; le fichier déjà là est gardé.'
  );
}

/** What is asked, a question each. */
async function cellsOf(rule: FranceTravail, region: string, ask: Ask, { page }: Asking): Promise<Cell[]> {
  const { activites } = await ask.list('referentiel/activites/ROME', ACTIVITIES);
  const occupations = activites.map(({ codeActivite }) => codeActivite).filter((code) => /^[A-N]\d{4}$/.test(code));
  const activities = [WHOLE, ...new Set(occupations)];
  const cells: Cell[] = [];
  for (const level of rule.levels) {
    const path = `referentiel/territoires/${level}`;
    const { territoires } = await ask.list(path, TERRITORIES);
    // A basin bears the code of its region, then its own number.
    const own = territoires.filter(
      ({ codeTerritoire: code, codeTypeTerritoireParent: type, codeTerritoireParent: of }) => {
        if (level === 'REG') return code === region;
        return type === 'REG' ? of === region : level !== 'DEP' && code.startsWith(region);
      }
    );
    if (own.length === 0 || activities.length === 1)
      throw failure(
        EXIT.input,
        `${rule.api}/${path} : ni territoire de la région ${region}, ni métier.`,
        seeProducer(page)
      );
    for (const { codeTerritoire: territory } of own)
      for (const activity of activities)
        for (const indicator of Object.keys(rule.indicators)) cells.push({ indicator, level, territory, activity });
  }
  return cells;
}
