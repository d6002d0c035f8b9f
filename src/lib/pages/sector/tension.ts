import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { capitalised, numbered, pluralOf } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { keyOf, titleOf } from '../elsewhere.ts';
import { ask, publishedPlace, type Built, type SectionBody } from '../section.ts';
import { isStrong, tensionIsCurrent } from '../training/untaught.ts';
import type { SectorContext } from './sector.ts';

/** Which occupations of the sector are tense, and why. */
export async function tension(context: SectorContext): Promise<Built> {
  const { place, sector } = context;
  const where = publishedPlace(context, ['pays', 'region', 'departement']);
  const answer = await ask(context, 'gpec/tensions_filiere', { territoire: where.territoire, filiere: sector.code });
  const section: SectionBody = { sentences: [], figures: [] };
  if (!answer) return { section, key: null };
  const year = answer.parametres['annee'] ?? '';
  const known = answer.lignes.filter((row) => row['classe'] !== null);
  const strong = known.filter((row) => isStrong(row['classe']));
  section.figures.push(
    chartFigure(answer, {
      title: titleOf('Les métiers de la filière en tension, et pourquoi', where, place),
      subtitle: `Indicateur de tension de la Dares et causes possibles, classes de 1 à 5, ${year}`,
      note: 'Les causes n’entrent pas dans l’indicateur.'
    })
  );
  if (known.length === 0) return { section, key: null };
  const current = tensionIsCurrent(answer, 'annee');
  section.sentences.push(
    `${capitalised(where.lieu)}, ${numbered(strong.length, 'famille', 'familles')} de métiers de la filière sur ${formatNumber(known.length)} dont la tension est connue ${current ? pluralOf(strong.length, 'est', 'sont') : pluralOf(strong.length, 'était', 'étaient')} en tension forte ou très forte en ${year}${current ? '' : ', dernière année lue'}.`
  );
  return {
    section,
    key: keyOf(
      {
        label: `Familles en tension forte, ${year}`,
        value: `${formatNumber(strong.length)} sur ${formatNumber(known.length)}`,
        source: `Dares, France Travail, ${year}`,
        href: requestPage(answer)
      },
      where,
      place
    )
  };
}
