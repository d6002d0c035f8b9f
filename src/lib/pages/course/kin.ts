import type { CourseSummary } from '../../catalogue/api/documents.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { countedSources } from '../../words/citation.ts';
import { regionAround } from '../scope.ts';
import { ask, type Built, type Door, type SectionBody } from '../section.ts';
import type { CourseContext } from './course.ts';

/** What else leads there: diplomas that it replaces or that replace it, those of the same card, and whether Orion lists it. */
export async function kin(context: CourseContext): Promise<Built> {
  const { course, place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const region = regionAround(context);
  const listed = region ? await ask(context, 'cprdfop/actions_prioritaires', { territoire: region.territoire }) : null;
  const seen = new Set<string>();
  const doors = (courses: readonly CourseSummary[], aside: string): Door[] =>
    courses
      .filter(({ formation }) => !seen.has(formation) && seen.add(formation))
      .map(({ nom, formation }) => ({
        text: nom,
        href: `/formations/${formation}?territoire=${place.territoire}`,
        aside
      }));
  section.doors = [
    ...doors(course.remplace_par, 'la remplace'),
    ...doors(course.remplace, 'remplacée par elle'),
    ...doors(course.meme_fiche, 'même fiche du RNCP')
  ];
  if (section.doors.length > 0)
    section.sentences.push(
      'Autres diplômes que la nomenclature dit remplacer celui-ci ou être remplacés par lui, ou qu’une même fiche du RNCP couvre ; ceux qui n’ont aucun chiffre ici n’y sont pas.'
    );
  const codes = new Set(course.versions.map(({ formation }) => formation));
  const found = listed?.lignes.some((row) => codes.has(row['code'] ?? '')) ?? false;
  if (listed && found && region) {
    section.sentences.push(
      `${capitalised(region.lieu)}, elle est sur la liste des formations dites « actions prioritaires » du fichier d’Orion, qui ne dit ni sa date ni le sens de ces mots : à confirmer auprès des services de l’État. Ce n’est ni un avis de ce site, ni une décision.`
    );
    section.doors.push({
      text: listed.requete.titre,
      href: requestPage(listed),
      aside: countedSources(listed)[0]?.titre ?? ''
    });
  }
  return { section, key: null };
}
