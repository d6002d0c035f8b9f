import { noiseOf } from '../../demo/noise.ts';
import { CARDS } from '../../demo/occupation-cards.ts';
import { figuresOf } from '../../demo/occupations-2009.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { BASSINS } from '../../demo/zones.ts';

const FACTORS = ['embauches', 'main_oeuvre', 'duree', 'conditions', 'geographie'];
const HEADER =
  'annee ROME cbassin oee defm_abc ind_tension_d ind_int_emb_d ind_main_oeuvre_d ind_dur_empl_d ind_cond_travail_d ind_mismatch_geo_d ind_specif_form_empl_d';
const FEWEST = 11;
/** Inhabitants of the country, and job seekers A to C for one of category A. */
const FRANCE = 67_000_000;
const ABC = 1.58;
/** The card that most job seekers of its family look for, and how much more than another. */
const MAIN = new Set(['G1602', 'G1803', 'I1604', 'J1501', 'K1302', 'M1203', 'M1607', 'M1805']);
const MORE = 4;

/** Tension by ROME card and bassin of 2021, decimal commas; small cells have no line, and a few no class for their training. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const cards = CARDS.map(({ rome, families }) => ({
    rome,
    ...marketOf(
      rome,
      families.map(({ fap }) => fap)
    )
  }));
  const rows = BASSINS.flatMap(({ code }) => {
    const people = territory.communes
      .filter((commune) => commune.formerBassin.code === code)
      .reduce((sum, { population }) => sum + population, 0);
    return cards.flatMap(({ rome, seekers: all, ratio }): Cell[][] => {
      const seekers = Math.round((people / FRANCE) * all * noise.around(0.25, 'vivier', rome, code) * 4) / 4;
      const offers = seekers * ratio * noise.around(0.25, 'offres', rome, code);
      if (seekers < FEWEST || offers < FEWEST) return [];
      const own = (name: string): number => 1 + Math.floor(5 * noise.unit(name, rome, code));
      return [
        [
          2021,
          rome,
          String(code).padStart(4, '0'),
          offers.toFixed(8).replace('.', ','),
          String(seekers).replace('.', ','),
          Math.min(5, 1 + Math.floor((2 * offers) / seekers)),
          ...FACTORS.map(own),
          noise.unit('sans formation', rome, code) < 0.01 ? null : own('formation')
        ]
      ];
    });
  });
  return [
    {
      path: 'mobiville/cities-tension-utf8.csv',
      bytes: textFile(HEADER.split(' '), rows, { ...PLAIN, delimiter: ';' })
    }
  ];
}

/** Job seekers of the country who look for a card, a share of those of its families, and offers for one of them: more where tension is high. */
function marketOf(rome: string, families: readonly string[]): { seekers: number; ratio: number } {
  const shares = families.map((fap) => {
    const cards = CARDS.filter((card) => card.families.some((family) => family.fap === fap));
    const weights = cards.reduce((sum, card) => sum + weightOf(card.rome), 0);
    const { seekers, tension } = figuresOf(fap);
    return { seekers: (seekers[1] * 1000 * ABC * weightOf(rome)) / weights, tension };
  });
  const seekers = shares.reduce((sum, share) => sum + share.seekers, 0);
  const tension = shares.reduce((sum, share) => sum + share.tension * share.seekers, 0) / seekers;
  return { seekers, ratio: 0.9 * Math.exp(0.7 * tension) };
}

function weightOf(rome: string): number {
  return MAIN.has(rome) ? MORE : 1;
}
