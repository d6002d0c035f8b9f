import { groupsBy } from './groups.ts';
import { monthlyCounts } from './job-seekers.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import type { Territory } from './territory.ts';
import { oncePerWorld } from './writer.ts';

/** A ROME card: share of the job seekers who look for it, offers by entry, share of lasting offers, trait of the bassin where it lives. */
interface Card {
  code: string;
  share: number;
  offers: number;
  lasting: number;
  trait: 'cote' | 'agricole' | 'industrie' | 'ville';
}

/** All occupations together, then a few cards of the demo's ROME list: orders of magnitude. */
const ALL: Card = { code: '', share: 1, offers: 0.75, lasting: 0.55, trait: 'ville' };
const CARDS: readonly Card[] =
  `A1405 0.012 0.6 0.2 agricole|A1203 0.016 0.7 0.5 ville|D1106 0.03 0.8 0.6 cote|D1507 0.022 0.7 0.5 ville|F1703 0.013 1.4 0.7 ville|G1602 0.028 1.6 0.5 cote
G1803 0.034 1.3 0.4 cote|H2102 0.021 1.1 0.4 industrie|I1604 0.01 1.5 0.9 ville|J1501 0.019 1.9 0.6 ville|K1302 0.026 1.4 0.7 ville|K2204 0.045 0.7 0.5 ville|M1805 0.014 0.9 0.95 ville|N4101 0.018 1.5 0.6 industrie`
    .split(/[|\n]/)
    .map((line) => {
      const [code = '', share, offers, lasting, trait = 'ville'] = line.split(' ');
      return {
        code,
        share: Number(share),
        offers: Number(offers),
        lasting: Number(lasting),
        trait: trait as Card['trait']
      };
    });
const YEARS = ['2023', '2024'];
/** Share of everybody on the lists, entries in a month for one on the list, by category. */
const CATEGORIES = [
  { name: 'A', share: 0.47, entries: 0.118 },
  { name: 'ABC', share: 0.86, entries: 0.098 }
] as const;
/** Departure of entries and offers from the mean month. */
const ENTRIES = [0.08, -0.08, -0.04, -0.04, -0.12, 0.0, 0.1, 0.02, 0.22, 0.06, -0.08, -0.12];
const OFFERS = [0.08, 0.06, 0.12, 0.1, 0.06, 0.02, -0.12, -0.2, 0.04, 0.02, -0.06, -0.12];
const CROSS_BORDER_BASSIN = '5313';

/** A part of a bassin in one département: its weight among the job seekers, and what it lives on. */
interface Part {
  bassin: string;
  departement: string;
  people: number;
  traits: Record<Card['trait'], number>;
  across: boolean;
}

/** What one month holds for one territory, one card (empty for all occupations) and one category: offers by length of the job, in the order of the producer. */
export interface MarketLine {
  month: string;
  type: string;
  code: string;
  card: string;
  category: 'A' | 'ABC';
  end: number;
  entries: number;
  exits: number;
  offers: number[];
}

/**
 * Stock at the end of the month, entries and exits by category, and offers by length of the job, for the region, its
 * départements and its bassins, all occupations and a few ROME cards. Places add up to the region, but for the bassin that
 * crosses its border, given whole. Both categories are parts
 * of the published total, which does not say what it counts.
 */
export const jobMarket = oncePerWorld(({ territory, seed }): MarketLine[] => {
  const noise = noiseOf(seed);
  const parts = groupsBy(territory.communes, ({ bassin, departement }) => `${bassin.code}/${departement}`).map(
    ([, communes]): Part => {
      const [first] = communes;
      const people = communes.reduce((sum, { population }) => sum + population, 0);
      const { cote = 1, agricole = 1, industrie = 1 } = first?.bassin ?? {};
      return {
        bassin: String(first?.bassin.code ?? ''),
        departement: first?.departement ?? '',
        people,
        traits: { cote, agricole, industrie, ville: people / 100_000 },
        across: false
      };
    }
  );
  parts.push(...acrossOf(territory, parts));
  const months = monthlyCounts(territory, seed)
    .slice(-25)
    .map((count, index) => ({ total: count.total, name: monthName(index), index }));
  const stocks = CATEGORIES.flatMap((category) =>
    [ALL, ...CARDS].map((card) => ({
      category,
      card,
      byMonth: months.map(({ total, name }) =>
        split(Math.round(total * category.share * card.share), parts, card, noise, name)
      )
    }))
  );
  const lines: MarketLine[] = [];
  for (const { category, card, byMonth } of stocks) {
    for (const { name, index } of months.slice(1)) {
      const [before = [], after = []] = [byMonth[index - 1], byMonth[index]];
      const season = 1 + (ENTRIES[(index - 1) % 12] ?? 0);
      const rows = parts.map((part, at) => {
        const [start, end] = [before[at] ?? 0, after[at] ?? 0];
        const entries = Math.max(
          Math.round(
            start *
              category.entries *
              season *
              noise.around(0.1, 'entrees', category.name, card.code, part.bassin, part.departement, name)
          ),
          end - start,
          0
        );
        return {
          part,
          numbers: [
            end,
            entries,
            start + entries - end,
            ...offersOf(part, card, entries, 1 + (OFFERS[(index - 1) % 12] ?? 0), noise, name)
          ]
        };
      });
      for (const [type, code, group] of placesOf(rows, territory.region)) {
        const [end = 0, entries = 0, exits = 0, ...kinds] = [0, 1, 2, 3, 4, 5].map((column) =>
          group.reduce((sum, { numbers }) => sum + (numbers[column] ?? 0), 0)
        );
        lines.push({
          month: name,
          type,
          code,
          card: card.code,
          category: category.name,
          end,
          entries,
          exits,
          offers: kinds
        });
      }
    }
  }
  return lines;
});

/** Communes beyond the border belong to the bassin of the neighbouring ones of their EPCI, as in the list of bassins. */
function acrossOf(territory: Territory, parts: readonly Part[]): Part[] {
  const people = territory.across.reduce((sum, { population = 0 }) => sum + population, 0);
  const redon = parts.find(({ bassin }) => bassin === CROSS_BORDER_BASSIN);
  return redon === undefined || people === 0
    ? []
    : [{ ...redon, departement: territory.across[0]?.departement ?? '', people, across: true }];
}

/** The month before the first year, then the months of the years. */
function monthName(index: number): string {
  return index === 0
    ? ''
    : `${YEARS[Math.floor((index - 1) / 12)] ?? ''}-${String(((index - 1) % 12) + 1).padStart(2, '0')}`;
}

/** A whole shared out among the parts, by their people and by what the card lives on. */
function split(total: number, parts: readonly Part[], card: Card, noise: Noise, month: string): number[] {
  const weights = parts.map(
    (part) =>
      part.people *
      (card.code === '' ? 1 : 0.5 + 0.4 * part.traits[card.trait]) *
      noise.around(0.12, 'inscrits', card.code, part.bassin, part.departement) *
      noise.around(0.015, 'inscrits', card.code, part.bassin, month)
  );
  const own = weights.filter((_, at) => parts[at]?.across === false);
  const shares = shareOut(total, own);
  const whole = own.reduce((sum, weight) => sum + weight, 0);
  return parts.map((part, at) =>
    part.across ? Math.round((total * (weights[at] ?? 0)) / whole) : (shares.shift() ?? 0)
  );
}

/** Offers of the month in one part by length of the job: they gather in towns and where the card lives, more than those who look for them. */
function offersOf(part: Part, card: Card, entries: number, season: number, noise: Noise, month: string): number[] {
  const pull =
    (card.code === '' ? 0.85 : 0.6) +
    0.12 * part.traits.ville +
    (card.code === '' ? 0 : 0.25 * part.traits[card.trait]);
  const total = Math.round(
    entries *
      card.offers *
      pull *
      season *
      noise.around(0.2, 'offres', card.code, part.bassin) *
      noise.around(0.1, 'offres', card.code, part.bassin, part.departement, month)
  );
  return total === 0
    ? [0, 0, 0]
    : shareOut(total, [card.lasting, (1 - card.lasting) * 0.75, (1 - card.lasting) * 0.25]);
}

interface Row {
  part: Part;
}

/** The same rows for the region, each département and each bassin. */
function placesOf<R extends Row>(rows: readonly R[], region: string): [string, string, R[]][] {
  const own = rows.filter(({ part }) => !part.across);
  return [
    ['REG', region, own],
    ...groupsBy(own, ({ part }) => part.departement).map(([code, group]): [string, string, R[]] => [
      'DEP',
      code,
      group
    ]),
    ...groupsBy(rows, ({ part }) => part.bassin).map(([code, group]): [string, string, R[]] => ['BASSIN', code, group])
  ];
}
