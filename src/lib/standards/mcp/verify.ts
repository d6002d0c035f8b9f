import type { RequestDetail } from '../../catalogue/api/documents.ts';
import type { SnapshotList } from '../../catalogue/api/snapshot.ts';
import { countedSources } from '../../words/citation.ts';
import { confidence, inWords } from '../../words/figure.ts';
import { formatStyled, numberStyle } from '../../text/numbers.ts';
import { askRequest, Refused, refusedAs, requireSubject, type Ask } from './ask.ts';
import { boundsOf, compares, isWritten, readWritten, type Judgement } from './claim.ts';
import {
  askingOf,
  detailOf,
  findFigure,
  onlyPlace,
  parameterFor,
  timeColumn,
  type Asked,
  type Found
} from './find-figure.ts';
import { aroundAnswer, guarded, LONGEST, within } from './said-answer.ts';

export const SIGNS = ['=', '<', '<=', '>', '>='] as const;

/** What is claimed of a figure: a number, or that it is more or less than a number or another figure. */
export interface Claim extends Asked {
  readonly requete: string;
  readonly signe: (typeof SIGNS)[number];
  readonly valeur?: string | number | undefined;
  /** The figure that it is compared with, of another territory or another time. */
  readonly autre?: { readonly territoire?: string | undefined; readonly periode?: string | undefined } | undefined;
}

/** Where and when a claim would hold. */
interface Holding {
  readonly territoire: string | undefined;
  readonly periode?: string | undefined;
  readonly chiffre: object;
}

interface Judged {
  readonly verdict: Judgement;
  readonly pourquoi: string;
}

/** Other times and levels asked, at most, to tell where a claim would hold. */
const TRIED = 6;
/** A figure known by bounds tells where a claim would hold when they are within so much of it. */
const NARROW = 0.05;

/** What may be said of a claim, and what it was judged on. @throws Refused when it cannot be read */
export async function verify(ask: Ask, claim: Claim): Promise<object> {
  if (claim.valeur === undefined && claim.autre === undefined)
    throw new Refused(400, 'Dites « valeur », un nombre comme il est écrit, ou « autre », ce à quoi comparer.');
  const detail = await detailOf(ask, claim.requete);
  requireSubject(detail.parametres, claim.parametres);
  const first = await found(ask, detail, claim);
  const unknown = 'verdict' in first;
  if (!unknown && claim.autre !== undefined) {
    const other = await found(ask, detail, { ...claim, ...claim.autre });
    if ('verdict' in other) return said(other, first, {});
    return said(between(first, other, claim), first, { compare_a: saidOf(other) });
  }
  const read = unknown ? first : judge(first, claim);
  const holds =
    unknown || read.verdict === 'contredit' ? await elsewhere(ask, detail, claim, unknown ? null : first) : [];
  const judged = unknown ? read : undatedOr(read, claim, holds);
  const past = unknown || judged.verdict === 'compatible' ? null : await before(ask, detail, claim);
  return within(holds.length, LONGEST, (count) => {
    const more = {
      ...(holds.length > 0 ? { serait_compatible: holds.slice(0, count) } : {}),
      ...(past === null ? {} : { instantane_precedent: past })
    };
    return unknown ? { ...judged, ...more, requete: detail.id } : said(judged, first, more);
  });
}

/** The figure, or why nothing can be known of it: a level, a time or a file that is not here. */
async function found(ask: Ask, detail: RequestDetail, asked: Asked): Promise<Found | Judged> {
  const { territoire = '', periode } = asked;
  const [period, place] = [parameterFor(detail, 'periode'), parameterFor(detail, 'territoire')];
  const maille = territoire.split(':')[0] ?? '';
  if (place?.mailles.includes(maille) === false && askingOf(detail, asked)[place.nom] === territoire)
    return unknowable(`Ce chiffre n’est pas donné à la maille « ${maille} » ; il l’est : ${place.mailles.join(', ')}.`);
  const periods = period?.valeurs?.map(({ valeur }) => valeur);
  if (periode !== undefined && periods?.includes(periode) === false)
    return unknowable(
      `${periode} n’est pas lu ici ; le sont : ${periods.slice(0, 12).join(', ') || 'aucune période'}.`
    );
  const only = await onlyPlace(ask, detail, asked);
  if (only !== null) return unknowable(`Cette requête ne répond que pour ${only}, non pour ${territoire}.`);
  const figure = await findFigure(ask, detail, asked);
  const { answer, reading } = figure;
  if (reading === null) {
    const why = answer.motifs.join(' ');
    return unknowable(`Aucune ligne ne le dit, ce qui n’est pas zéro.${why === '' ? '' : ` ${why}`}`);
  }
  const vintages = countedSources(answer).map(({ millesime }) => millesime);
  const timeless = period === undefined && timeColumn(answer) === undefined;
  if (periode !== undefined && timeless && !vintages.some((one) => one.includes(periode)))
    return unknowable(`Le chiffre lu n’est pas de ${periode} : ses sources sont de ${vintages.join(' ; ')}.`);
  return figure;
}

/** A claim that does not say its time is not contradicted where it holds at another. */
function undatedOr(judged: Judged, { periode, territoire }: Claim, holds: readonly Holding[]): Judged {
  const when = holds.filter((one) => one.periode !== undefined && one.territoire === territoire);
  return periode !== undefined || judged.verdict !== 'contredit' || when.length === 0
    ? judged
    : unknowable(
        `Sans « periode », rien ne dit de quand : ${judged.pourquoi} Vrai en ${when.map((one) => one.periode).join(', ')}.`
      );
}

const unknowable = (pourquoi: string): Judged => ({ verdict: 'ne_peut_etre_su', pourquoi });

/** A figure against the number written. */
function judge({ reading, column }: Found, { valeur = '', signe }: Claim): Judged {
  const style = numberStyle(column);
  const written = readWritten(valeur, style);
  if (written === null)
    throw new Refused(
      400,
      `« ${String(valeur).slice(0, 40)} » n’est pas un nombre ; écrivez 55,7 %, 131 879 ou 2,4 millions.`
    );
  if (reading === null) return unknowable('Aucune ligne ne le dit.');
  const verdict =
    signe === '='
      ? isWritten(reading, written)
      : compares(boundsOf(reading), signe, { min: written.value, max: written.value });
  const why = reasonOf(verdict, reading, signe === '=' ? written.value : null);
  return { verdict, pourquoi: `${why} Affirmé : ${formatStyled(written.value, style)}. Lu : ${inWords(reading)}.` };
}

function reasonOf(
  verdict: Judgement,
  { value, status, min, max }: NonNullable<Found['reading']>,
  written: number | null
): string {
  const bounded = value === null;
  if (verdict === 'ne_peut_etre_su')
    return `Le chiffre n’est pas donné (${status.label})${min === null && max === null ? '' : ' et ses bornes permettent les deux réponses'}.`;
  if (verdict === 'contredit')
    return bounded ? 'Hors des bornes de ce qui est publié.' : 'Le chiffre publié dit autre chose.';
  if (bounded) return 'Dans les bornes de ce qui est publié ; le chiffre exact n’y est pas établi.';
  return written === null || written === value
    ? 'Le chiffre publié le dit.'
    : 'Le chiffre publié s’arrondit à celui-là.';
}

/** One figure against another: neither a survey nor overlapping confidence intervals establish a gap. */
function between(first: Found, other: Found, { signe }: Claim): Judged {
  if (first.reading === null || other.reading === null) return unknowable('Un des deux chiffres n’est pas donné.');
  if (first.answer.requete.enquete)
    return unknowable('Enquête dont l’erreur n’est pas publiée : deux chiffres différents n’établissent pas un écart.');
  const [one, two] = [first, other].map(({ reading, row, column }) => {
    const interval = row === null ? null : confidence(row, column);
    return interval === null
      ? boundsOf(reading ?? { value: null, min: null, max: null })
      : { min: interval.low, max: interval.high };
  });
  const verdict = one && two ? compares(one, signe, two) : 'ne_peut_etre_su';
  return {
    verdict,
    pourquoi:
      verdict === 'ne_peut_etre_su'
        ? 'Les bornes ou les intervalles de confiance des deux chiffres se recouvrent.'
        : `Lu : ${inWords(first.reading)} et ${inWords(other.reading)}.`
  };
}

/** Where and when the same claim would hold, among the times of this territory and the territories that hold it. */
async function elsewhere(ask: Ask, detail: RequestDetail, claim: Claim, first: Found | null): Promise<Holding[]> {
  const { territoire } = claim;
  const period = parameterFor(detail, 'periode');
  const periods = period ? (period.valeurs ?? []).map(({ valeur }) => valeur).slice(0, TRIED) : timesIn(first);
  const around = territoire === undefined ? [] : await territoriesAround(ask, territoire);
  const tries: Claim[] = [
    ...periods.map((periode) => ({ ...claim, periode })),
    ...around.slice(0, TRIED).map((one) => ({ ...claim, territoire: one }))
  ];
  const holds: Holding[] = [];
  for (const tried of tries) {
    const one = await found(ask, detail, tried).catch(refusedAs(null));
    if (one === null || 'verdict' in one || one.reading === null || !isNarrow(one.reading)) continue;
    if (judge(one, claim).verdict !== 'compatible') continue;
    holds.push({
      territoire: tried.territoire,
      ...(tried.periode === undefined ? {} : { periode: tried.periode }),
      chiffre: saidOf(one)
    });
  }
  return holds;
}

/** The times of a series, which one answer holds. */
function timesIn(found: Found | null): string[] {
  const time = found === null ? undefined : timeColumn(found.answer);
  return time === undefined ? [] : [...new Set(found?.answer.lignes.map((row) => String(row[time])))];
}

function isNarrow({ value, min, max }: NonNullable<Found['reading']>): boolean {
  return value !== null || (min !== null && max !== null && max - min <= NARROW * Math.abs(max));
}

async function territoriesAround(ask: Ask, territoire: string): Promise<string[]> {
  const answer = await askRequest(ask, 'reference/territoires_englobants', { territoire }).catch(refusedAs(null));
  const codes = (answer?.lignes ?? []).map((row) => String(row['territoire']));
  return [...codes, 'pays:FR'].filter((code) => code !== territoire);
}

/** What the snapshot before, when it is kept, says of the same figure. */
async function before(ask: Ask, detail: RequestDetail, claim: Claim): Promise<object | null> {
  const { en_service: current, gardes } = await ask<SnapshotList>('snapshots');
  const last = gardes.find(({ id }) => id !== current);
  if (last === undefined) return null;
  const base = { instantane: last.id, construit_le: last.construit_le.slice(0, 10) };
  const figure = await findFigure(ask, detail, claim, last.id).catch((error: unknown) => {
    // Several may wait for a past snapshot to open: the verdict does not.
    if (error instanceof Refused) return null;
    throw error;
  });
  if (figure === null || figure.reading === null) return { ...base, chiffre: { statut: 'non_disponible' } };
  return { ...base, chiffre: saidOf(figure), verdict: judge(figure, claim).verdict };
}

/** A figure, what it is of, and how it is said. */
function saidOf({ reading, answer, row }: Found): object {
  if (reading === null) return { statut: 'non_disponible' };
  const named = answer.colonnes.flatMap(({ nom, protege, type }) => {
    const value = row?.[nom] ?? null;
    return protege || type !== 'texte' || value === null ? [] : [String(value)];
  });
  const de = [...new Set([...named, ...Object.values(answer.parametres_libelles)])].join(', ');
  return { ...guarded(reading), dit: inWords(reading), de };
}

function said(judged: Judged, figure: Found, more: object): object {
  const { answer, column } = figure;
  return {
    ...judged,
    mesure: column.libelle,
    chiffre: saidOf(figure),
    ...more,
    requete: answer.requete.id,
    ...aroundAnswer(answer)
  };
}
