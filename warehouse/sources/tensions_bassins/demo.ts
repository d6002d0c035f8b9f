import { noiseOf } from '../../demo/noise.ts';
import { CARDS } from '../../demo/occupation-cards.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { BASSINS } from '../../demo/zones.ts';

const FACTORS = ['embauches', 'main_oeuvre', 'duree', 'conditions', 'geographie'];
const HEADER =
  'annee ROME cbassin oee defm_abc ind_tension_d ind_int_emb_d ind_main_oeuvre_d ind_dur_empl_d ind_cond_travail_d ind_mismatch_geo_d ind_specif_form_empl_d';
const FEWEST = 11;

/** Tension by ROME card and bassin of 2021, decimal commas; small cells have no line, and a few no class for their training. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const rows = BASSINS.flatMap(({ code }) => {
    const people = territory.communes
      .filter((commune) => commune.formerBassin.code === code)
      .reduce((sum, { population }) => sum + population, 0);
    return CARDS.flatMap(({ rome }): Cell[][] => {
      const seekers = Math.round(people * 0.0007 * noise.around(0.5, 'vivier', rome, code) * 4) / 4;
      const offers = seekers * 1.6 * noise.around(0.5, 'offres', rome, code);
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
