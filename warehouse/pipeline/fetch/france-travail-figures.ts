import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Rule } from '../declared/downloads.ts';
import { EXIT, failure } from '../failure.ts';
import { follow, type Asking } from './ask.ts';
import { tokensOf, type Key } from './france-travail-key.ts';
import { refused } from './refusals.ts';
import { patiently } from './retry.ts';
import { readBody, shaped } from './web.ts';

/** All occupations together, as the interface says it. */
export const WHOLE = 'CUMUL';
/** Ten questions a second are admitted: a little fewer. */
const GAP_MS = 110;

const FIGURES = z.object({
  listeValeursParPeriode: z
    .array(
      z.object({
        codeTerritoire: z.string().nullish(),
        codeActivite: z.string().nullish(),
        codePeriode: z.string().regex(/^20\d\dT[1-4]$/),
        codeNomenclature: z.string().regex(/^[\w-]+$/),
        valeurPrincipaleNombre: z.number().nonnegative().nullish()
      })
    )
    .nullish()
});

/** How the interface says, with an error, that it has no figure of an occupation in a place. */
const NO_FIGURE = /pas pu trouver la liste|n.est pas disponible pour cet indicateur|Status code = 404/;

/** What one question is about. */
export interface Cell {
  indicator: string;
  level: string;
  territory: string;
  /** ROME card, or all of them. */
  activity: string;
}

export interface Ask {
  /** A list of the interface's own codes. @throws Failure (exit 2) */
  list: <S extends z.ZodType>(path: string, shape: S) => Promise<z.output<S>>;
  /** Last quarter of a cell (`2025T1`); null when it has none. @throws Failure (exit 2) */
  lastQuarter: (cell: Cell) => Promise<string | null>;
  /** Lines of a cell for a quarter, a figure that is not told left empty. @throws Failure (exit 2) */
  lines: (cell: Cell, quarter: string) => Promise<string[]>;
}

/** Whether a line is of an occupation, and has its figure. */
export function isTold(line: string): boolean {
  return !line.endsWith(';') && !line.includes(`;${WHOLE};`);
}

type Figures = NonNullable<z.output<typeof FIGURES>['listeValeursParPeriode']>;

/** Asks the interface as fast as it admits, with a token that lives. */
export function figuresAsker(rule: Extract<Rule, { kind: 'france_travail' }>, key: Key, asking: Asking): Ask {
  const token = tokensOf(rule.tokens, key, asking);
  let next = 0;
  const ask = async (path: string, question?: object): Promise<string | null> => {
    const turn = Math.max(Date.now(), next);
    next = turn + GAP_MS;
    await pause(turn - Date.now());
    const headers = {
      authorization: `Bearer ${await token()}`,
      accept: 'application/json',
      'content-type': 'application/json'
    };
    return askOnce(
      `${rule.api}/${path}`,
      question === undefined ? { headers } : { headers, body: JSON.stringify(question) },
      asking
    );
  };
  const ofCell = async (cell: Cell): Promise<Figures> => {
    const path = `indicateur/${cell.indicator}`;
    const text = await ask(path, {
      codeTypeTerritoire: cell.level,
      codeTerritoire: cell.territory,
      codeTypeActivite: cell.activity === WHOLE ? WHOLE : 'ROME',
      codeActivite: cell.activity,
      codeTypePeriode: 'TRIMESTRE',
      codeTypeNomenclature: rule.indicators[cell.indicator],
      dernierePeriode: true,
      sansCaracteristiques: true
    });
    const { listeValeursParPeriode: figures } =
      text === null ? {} : shaped(text, FIGURES, `${rule.api}/${path}`, asking.page);
    const other = figures?.find(
      ({ codeTerritoire: territory, codeActivite: activity }) =>
        (territory ?? cell.territory) !== cell.territory || (activity ?? cell.activity) !== cell.activity
    );
    if (other !== undefined)
      throw failure(
        EXIT.input,
        `${rule.api}/${path} : la réponse est de ${other.codeTerritoire} ${other.codeActivite}, ${cell.territory} ${cell.activity} était demandé.`,
        'L’interface a changé : ne gardez pas ce fichier. Celui qui était là est gardé.'
      );
    return figures ?? [];
  };
  return {
    list: async (path, shape) => shaped((await ask(path)) ?? '', shape, `${rule.api}/${path}`, asking.page),
    lastQuarter: async (cell) =>
      (await ofCell(cell)).reduce<string | null>(
        (last, { codePeriode: quarter }) => (last === null || quarter > last ? quarter : last),
        null
      ),
    lines: async (cell, quarter) => {
      // An occupation that is no longer counted answers with an older quarter.
      const figures = (await ofCell(cell)).filter(({ codePeriode }) => codePeriode === quarter);
      const name = [cell.indicator, cell.level, cell.territory, cell.activity, quarter].join(';');
      if (figures.length === 0) return [`${name};;`];
      return figures.map((one) => `${name};${one.codeNomenclature};${one.valeurPrincipaleNombre ?? ''}`);
    }
  };
}

/** @returns null when the interface says that it has no figure @throws Failure (exit 2) naming the address, never what was sent */
async function askOnce(
  address: string,
  own: { headers: Readonly<Record<string, string>>; body?: string },
  asking: Asking
): Promise<string | null> {
  return patiently(address, asking.idleMs, async (idle) => {
    const response = await follow({ address, own }, asking, {}, idle);
    const text = await readBody(response, address, asking.page, idle);
    if (response.status === 204 || (!response.ok && NO_FIGURE.test(text))) return null;
    if (response.status === 401 || response.status === 403)
      throw failure(
        EXIT.input,
        `${address} : l’accès est refusé (${response.status}).`,
        'Ajoutez l’API « Marché du travail » à l’application de la clé, sur francetravail.io, puis relancez.'
      );
    if (response.status >= 500) throw new Error(`le serveur répond ${response.status}`);
    if (!response.ok) throw refused(address, response.status, asking.page);
    return text;
  });
}
