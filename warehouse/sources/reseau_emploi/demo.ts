import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Indicators of the committee, in the template. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'service/reseau_emploi_2024-2025.csv',
      bytes: textFile(
        'periode territoire indicateur libelle valeur unite cible'.split(' '),
        indicators(territory, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

function indicators(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const places = [`region:${territory.region}`, ...own.map(({ code }) => `departement:${code}`)];
  const kinds: readonly [string, string, number, number][] = [
    ['acces_emploi', "Taux d'accès à l'emploi à six mois", 44, 47],
    ['contrats_engagement', 'Part des inscrits qui ont signé un contrat d’engagement', 62, 80],
    ['offres_pourvues', 'Part des offres pourvues', 83, 88]
  ];
  return ['2024T4', '2025T1', '2025T2'].flatMap((quarter, step) =>
    places.flatMap((place) =>
      kinds.map(([code, name, value, target]): Cell[] => [
        quarter,
        place,
        code,
        name,
        ((value + step * 1.2) * noise.around(0.02, 'rpe', quarter, place, code)).toFixed(1).replace('.', ','),
        'pourcent',
        target
      ])
    )
  );
}
