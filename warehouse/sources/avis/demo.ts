import { noiseOf, type Noise } from '../../demo/noise.ts';
import { historyMonths, monthWeight } from '../../demo/seasons.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const QUESTIONS = {
  satisfaction: 'De façon générale, comment ça s’est passé ?',
  clarity: "Qu'avez-vous pensé des informations et des instructions fournies ?",
  help: 'Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants ?',
  reached: "Quand vous avez cherché de l'aide, avez-vous réussi à joindre l'administration ?",
  quality: "Comment évaluez-vous la qualité de l'aide que vous avez obtenue de la part de l'administration ?",
  more: 'Souhaitez-vous nous en dire plus ?'
} as const;
const SERVICES: readonly { name: string; id: string; reviews: number; good: number }[] = [
  { name: 'Portail régional de l’orientation', id: 'portail', reviews: 130, good: 0.72 },
  { name: 'Aide à la mobilité', id: 'mobilite', reviews: 45, good: 0.58 }
];
/** The first layout stops here; the next one follows. */
const CHANGE = '2025-01';

/** Reviews in the layouts of both exporters; a comment holds quotes, a line break and a name that must go no further. */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  return SERVICES.flatMap(({ name, id, reviews, good }) => {
    const rows = historyMonths().flatMap((month) =>
      Array.from({ length: Math.round(reviews * monthWeight(month)) }, (_, index) =>
        reviewOf(month, index, id, good, noise)
      )
    );
    const before = rows.filter(({ date }) => date < CHANGE);
    const after = rows.filter(({ date }) => date >= CHANGE);
    return [
      {
        path: `avis/jdma_${id}_2023-2024.csv`,
        bytes: textFile(
          [
            'Review ID',
            'Form ID',
            'Product ID',
            'Button ID',
            'XWiki ID',
            'Review Created At',
            ...Object.values(QUESTIONS)
          ],
          before.map(({ date, answers }, index): Cell[] => [90_000 + index, name, 12, 34, 56, date, ...answers]),
          PLAIN
        )
      },
      {
        path: `avis/jdma_${id}_2025.csv`,
        bytes: textFile(
          [
            "Date de l'avis",
            'Nom du formulaire',
            "Lien d'intégration",
            'Identifiant Avis',
            ...Object.values(QUESTIONS)
          ],
          after.map(({ date, answers }, index): Cell[] => [date, name, 'Bouton', `A${index}`, ...answers]),
          PLAIN
        )
      }
    ];
  });
}

function reviewOf(
  month: string,
  index: number,
  service: string,
  good: number,
  noise: Noise
): { date: string; answers: Cell[] } {
  const draw = (what: string): number => noise.unit('avis', service, month, index, what);
  const smile = draw('note');
  const helped = draw('aide') < 0.35;
  const word = helped ? 'Au téléphone' : null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    date: `${month}-${two(1 + Math.floor(draw('jour') * 28))} ${two(7 + Math.floor(draw('heure') * 13))}:${two(Math.floor(draw('minute') * 60))}:00`,
    answers: [
      smile < good ? 'Bien' : smile < good + 0.18 ? 'Moyen' : 'Mauvais',
      draw('clarte') < 0.1 ? '' : String(Math.min(5, 1 + Math.floor(draw('echelle') ** 0.5 * 5))),
      word ?? "Je n'ai pas eu besoin d'aide",
      word === null ? '' : `${word} : ${draw('joint') < 0.76 ? 'Oui' : 'Non'}`,
      word === null
        ? ''
        : `${word} : ${draw('qualite') < 0.6 ? 'Bonne' : draw('qualite') < 0.85 ? 'Excellente' : 'Mauvaise'}`,
      draw('commentaire') < 0.05 ? 'Merci "beaucoup",\nC. Untel' : ''
    ]
  };
}
