import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, fromTo, inWords, readFigure, type Reading } from '../../words/figure.ts';
import { regionAround } from '../scope.ts';
import { ask, type Built, type Door, type Place, type SectionBody } from '../section.ts';
import type { SectorContext } from './sector.ts';

/** Territories whose page the section opens. */
const MOST_DOORS = 6;

/** Where the sector weighs: the share of its projects in those of each basin, of each région for the country. */
export async function weight(context: SectorContext): Promise<Built> {
  const { place, sector } = context;
  const around: Place = place.maille === 'pays' ? place : (regionAround(context) ?? place);
  const answer = await ask(context, 'gpec/recrutement_filiere_territoires', {
    territoire: around.territoire,
    filiere: sector.code,
    niveau: around.maille === 'pays' ? 'region' : 'bassin'
  });
  const section: SectionBody = { sentences: [], figures: [] };
  if (!answer) return { section, key: null };
  section.figures.push(
    chartFigure(
      answer,
      {
        title: `Ce qu’elle pèse ${around.maille === 'pays' ? 'dans chaque région' : 'dans chaque bassin d’emploi'}`,
        subtitle: `Part des projets de recrutement du territoire, ${answer.parametres['annee'] ?? ''}`
      },
      { columns: ['nom', 'part', 'projets', 'total', 'difficulte'] }
    )
  );
  section.sentences.push(...spreadInWords(answer, around));
  section.doors = doorsOf(answer, sector.code);
  return { section, key: null };
}

interface Weighed {
  readonly code: string;
  readonly name: string;
  readonly share: Reading;
}

function weighed(answer: AnswerOf<'gpec/recrutement_filiere_territoires'>): Weighed[] {
  const column = columnOf(answer, 'part');
  return answer.lignes
    .map((row) => ({ code: row['lieu'] ?? '', name: row['nom'] ?? '', share: readFigure(row, column) }))
    .filter(({ share }) => share.min !== null && share.max !== null)
    .sort((a, b) => (b.share.min ?? 0) - (a.share.min ?? 0));
}

/** From the least to the most; the first is named when no other can be above it. */
function spreadInWords(answer: AnswerOf<'gpec/recrutement_filiere_territoires'>, around: Place): string[] {
  const all = weighed(answer);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || first === last) return [];
  const isFirst = all.slice(1).every(({ share }) => (share.max ?? 1) < (first.share.min ?? 0));
  const lowest = [...all].sort((a, b) => (a.share.min ?? 0) - (b.share.min ?? 0))[0] ?? last;
  const highest = [...all].sort((a, b) => (b.share.max ?? 1) - (a.share.max ?? 1))[0] ?? first;
  return [
    `${capitalised(around.lieu)}, elle fait de ${fromTo(lowest.share, highest.share)} des projets selon ${around.maille === 'pays' ? 'la région' : 'le bassin d’emploi'}${isFirst ? ` ; le plus : ${first.name}, ${inWords(first.share)}` : ''}. Une enquête à laquelle un établissement sur quatre répond ne classe pas des territoires proches.`
  ];
}

/** The page of the sector on the territories where it weighs most, as far as bounds tell. */
function doorsOf(answer: AnswerOf<'gpec/recrutement_filiere_territoires'>, sector: string): Door[] {
  return weighed(answer)
    .slice(0, MOST_DOORS)
    .map(({ code, name, share }) => ({
      text: name,
      href: `/filieres/${sector}?territoire=${code}`,
      aside: `${inWords(share)} des projets`
    }));
}
