import { readPublishedFigures, type PublishedFigure } from '../../../warehouse/pipeline/declared/concordance-schema.ts';
import { CONCORDANCE_FOLDER } from '../../../warehouse/pipeline/layout.ts';
import type { ConcordanceDocument } from '../../../src/lib/catalogue/api/concordance.ts';

/** A published figure, as its file says it, and what the snapshot answers. */
export interface Published {
  readonly libelle: string;
  readonly figure: PublishedFigure;
  /** What the build found: null where nothing was compared, as on a demonstration. */
  readonly etat: string | null;
  readonly rate: boolean;
}

/** Every published figure of a row, with what the build of this site says of it. */
export async function publishedFigures(origin: string): Promise<Published[]> {
  const { publications } = (await (await fetch(`${origin}/api/v1/concordance`)).json()) as ConcordanceDocument;
  return readPublishedFigures(CONCORDANCE_FOLDER).flatMap(({ id, chiffres }) =>
    chiffres.map((figure) => {
      const found = publications
        .find((one) => one.id === id)
        ?.chiffres.find(({ libelle }) => libelle === figure.libelle);
      return {
        libelle: `${id} : ${figure.libelle}`,
        figure,
        etat: found?.etat ?? null,
        rate: found?.unite === 'pourcent' || figure.arrondi < 1
      };
    })
  );
}

/** As a publication writes it: « 55,7 % », « 131 879 ». */
export function written({ figure: { publie, arrondi }, rate }: Published): string {
  const decimals = Math.max(0, Math.round(-Math.log10(arrondi)) - 2);
  return rate ? `${(publie * 100).toFixed(decimals).replace('.', ',')} %` : String(publie);
}
