import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'rentree_scolaire academie code_du_departement departement uai nom_de_l_etablissment code_insee_de_la_commune nom_de_la_commune secteur type_de_lycee effectifs_voie_gt effectifs_voie_pro effectifs_ensemble_gt_pro ips_voie_gt ips_voie_pro ips_ensemble_gt_pro ecart_type_de_l_ips_voie_gt ecart_type_de_l_ips_voie_pro'.split(
    ' '
  );
/** Mean index of both routes in the region and how far schools stray from it, near what the Depp publishes for 2022 (about 97 and 116). */
const MEAN = { gt: 116, pro: 97 };
const SPREAD = 12;
/** Under so many pupils of a route, the demo hides their index. */
const TOLD_FROM = 6;
/** One school in so many has as few in its general route. */
const FEW = 21;

/** Social position of the families of the demo's schools, as the ministry gives it: one school in four given twice, pupils with a decimal, an index of few pupils not told. */
export function files({ schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const rows = schools.flatMap((school, index) => {
    const drawn = (word: string, low: number, high: number): number =>
      low + (high - low) * noise.unit('ips', word, school.uai);
    const pupils = {
      gt: index % 3 === 0 ? Math.round(drawn('élèves gt', index % FEW === 0 ? 3 : 60, index % FEW === 0 ? 5 : 900)) : 0,
      pro: Math.round(drawn('élèves pro', 40, 520))
    };
    const level = (route: 'gt' | 'pro'): number => MEAN[route] + drawn(`indice ${route}`, -SPREAD, SPREAD);
    const [gt, pro] = [level('gt'), level('pro')];
    const all = pupils.gt + pupils.pro;
    const told = (count: number, value: number): string =>
      count === 0 ? '' : count < TOLD_FROM ? 'NS' : value.toFixed(1);
    const counted = (count: number): string => (count === 0 ? '' : count.toFixed(1));
    const row = [
      '2022-2023',
      'RENNES',
      school.commune.departement.padStart(3, '0'),
      '',
      school.uai,
      school.nom.toUpperCase(),
      school.commune.code,
      school.commune.nom.toUpperCase(),
      school.secteur === 'Public' ? 'public' : 'privé sous contrat',
      pupils.gt > 0 ? 'LPO' : 'LP',
      ...[pupils.gt, pupils.pro, all].map(counted),
      told(pupils.gt, gt),
      told(pupils.pro, pro),
      told(all, (gt * pupils.gt + pro * pupils.pro) / all),
      told(pupils.gt, drawn('écart gt', 26, 36)),
      told(pupils.pro, drawn('écart pro', 22, 32))
    ];
    return index % 4 === 0 ? [row, row] : [row];
  });
  return [
    {
      path: 'ij/fr-en-ips-lycees-ap2022.csv',
      bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';', lineEnd: '\r\n' })
    }
  ];
}
