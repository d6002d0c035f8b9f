import { readCensusBase } from '../../pipeline/read/read-census-base.ts';
import type { SourceLoader } from '../../pipeline/read/load-context.ts';

/** A row per commune and census: its households (main homes), and those that have a car at least. */
export const readers: SourceLoader['readers'] = {
  communes: async (file, context) =>
    (await readCensusBase(file, context, ['RP', 'RP_VOIT1P'])).flatMap(({ line, commune, annee, text }) => {
      const [menages, motorises] = [text('RP'), text('RP_VOIT1P')];
      return menages === null && motorises === null
        ? []
        : [{ line, values: { annee, code_commune: commune, menages, motorises } }];
    })
};
