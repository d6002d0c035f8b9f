import type { AnswerColumn, AnswerRow, AnswerValue } from '$lib/catalogue/api/answer.ts';
import type { Cube, CubeRate } from '$lib/catalogue/cubes/cube.ts';
import { measureChoice, cutsOf, type Exploration } from '$lib/catalogue/cubes/exploration.ts';
import { indexOf, selectOf, selectOnIndex, type Moving } from '$lib/catalogue/cubes/select.ts';
import type { BrowserEngine, EngineResult } from '$lib/client/browser-engine.ts';
import { deriveRate, FEWEST_PROJECTS, readOperand, type DerivedFigure, type RateRules } from '$lib/disclosure/rate.ts';
import { lowered } from '$lib/text/grammar.ts';
import type { Described } from '../result-answer.ts';

/** Counts on the engine, and remembers the sums that a moving filter is asked of. */
export class Counter {
  /** The statement that made the table in place; empty where there is none. */
  #made = '';

  constructor(private readonly engine: BrowserEngine) {}

  /** The answer with its rates. @param moving what a reader is moving: its sums are made once */
  async count(cube: Cube, exploration: Exploration, moving: Moving | null): Promise<EngineResult> {
    if (moving === null) return withRates(await this.engine.run(selectOf(cube, exploration)), cube, exploration);
    const index = indexOf(cube, exploration, moving);
    if (index !== this.#made) {
      await this.engine.run(index);
      this.#made = index;
    }
    return withRates(await this.engine.ask(selectOnIndex(cube, exploration, moving)), cube, exploration);
  }
}

/** Rates by the rules of headers, made of the counts of their row with their bounds; the measures asked come first. */
export function withRates<T extends Pick<EngineResult, 'columns' | 'rows'>>(
  result: T,
  cube: Cube,
  exploration: Exploration
): T {
  const { taux } = measureChoice(cube, exploration);
  if (taux.length === 0) return result;
  return {
    ...result,
    columns: [
      ...result.columns,
      ...taux.flatMap(({ nom }) => [
        ...['', '_min', '_max'].map((end) => ({ name: nom + end, type: 'decimal' as const })),
        { name: `${nom}_statut`, type: 'texte' as const }
      ])
    ],
    rows: result.rows.map(
      (row) =>
        ({ ...row, ...Object.assign({}, ...taux.map((rate) => rateOf(row, rate, floorOf(cube, rate)))) }) as AnswerRow
    )
  };
}

/** A share that a survey gives of its projects says nothing under some of them, as in a request. */
function floorOf({ enquete, mesures }: Cube, { de }: CubeRate): number | undefined {
  const counted = mesures.find(({ nom }) => nom === de[1])?.unite;
  return enquete && counted === 'projets' ? FEWEST_PROJECTS : undefined;
}

function rateOf(row: AnswerRow, rate: CubeRate, sondage: number | undefined): Record<string, AnswerValue> {
  const operand = (name: string) =>
    readOperand(
      numeric(row[name]),
      numeric(row[`${name}_min`]),
      numeric(row[`${name}_max`]),
      row[`${name}_statut`] ?? undefined
    );
  const { value, min, max, status } = derived({ ...rate, sondage }, operand);
  return { [rate.nom]: value, [`${rate.nom}_min`]: min, [`${rate.nom}_max`]: max, [`${rate.nom}_statut`]: status };
}

/** A part larger than its whole is not a rate: the two come from rows that do not agree. */
function derived(rate: CubeRate & RateRules, operand: (name: string) => ReturnType<typeof readOperand>): DerivedFigure {
  try {
    return deriveRate(rate, operand(rate.de[0]), operand(rate.de[1]));
  } catch {
    return { value: null, min: null, max: null, status: 'non_disponible', ci: null };
  }
}

function numeric(value: AnswerValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Names of the columns of a count. */
export function describe(cube: Cube, exploration: Exploration): Described {
  const { mesures, taux } = measureChoice(cube, exploration);
  const described = new Map<string, { libelle: string; role: AnswerColumn['role']; unite: string | null }>();
  const say = (name: string, libelle: string, role: AnswerColumn['role'], unite: string | null = null): void =>
    void described.set(name, { libelle, role, unite });
  say('territoire', 'Code du territoire', 'territoire');
  say('nom', 'Territoire', 'dimension');
  for (const { dimension } of cutsOf(cube, exploration)) {
    say(dimension.nom, dimension.libelle, 'dimension');
    say(`${dimension.nom}_code`, `Code, ${lowered(dimension.libelle)}`, 'dimension');
  }
  say(cube.periode.nom, cube.periode.libelle, 'dimension');
  for (const { nom, libelle, unite } of mesures) say(nom, libelle, 'mesure', unite);
  for (const { nom, libelle, unite } of taux) say(nom, libelle, 'taux', unite ?? null);
  for (const { nom, libelle } of cube.signaux) say(nom, libelle, 'signal');
  return described;
}
