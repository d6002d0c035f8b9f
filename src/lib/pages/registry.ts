import { questionOf } from './build-question.ts';
import { alerts } from './findings/alerts/alerts.ts';
import { findingsSection } from './findings/findings.ts';
import type { Entry, Question } from './question.ts';
import { NETWORK, PROXIMITY, TERRITORIES } from './service/places.ts';
import { RESPONSE, SATISFACTION, SUPPORT } from './service/people.ts';
import { SEARCHES, TRAFFIC, USES } from './service/site.ts';
import { STUDIES_QUESTION, studiesOfPlace } from './studies.ts';
import type { Subject } from './subject.ts';
import { ACCESS } from './territory/access.ts';
import { MISSING, RECRUITMENT, WORKS } from './territory/jobs.ts';
import { INHABITANTS, JOBSEEKERS, UNEMPLOYMENT } from './territory/people.ts';
import { TRAINING } from './territory/training.ts';
import { CONTINUING } from './training/continuing.ts';
import { OBJECTIVES } from './training/objectives.ts';
import { OCCUPATIONS } from './training/occupations.ts';
import { OFFER, PLACES } from './training/offer.ts';
import { OUTCOMES } from './training/outcomes.ts';
import { REACH } from './training/reach.ts';

/** A question that a page or a dossier may hold about a territory. */
export interface SectionSpec extends Question {
  readonly subject: Subject;
  /** How the address of a dossier names it, when its anchor does not. */
  readonly address?: string;
  /** Typed codes of the territories that it compares, in place of the one of the dossier. */
  readonly among?: readonly string[];
}

/** The questions of each subject, in the order in which its page shows them. */
export const ENTRIES: Readonly<Partial<Record<Subject, readonly Entry[]>>> = {
  gpec: [
    {
      id: 'constats',
      question: 'Sur quoi s’appuyer, de quoi s’inquiéter ?',
      inside: true,
      shown: [
        findingsSection({
          domains: ['gpec', 'cprdfop', 'spro'],
          themes: ['recrutement', 'chomage', 'formation', 'acces', 'emploi']
        })
      ]
    },
    INHABITANTS,
    WORKS,
    RECRUITMENT,
    { id: 'alertes', question: 'Que signalent les branches, les OPCO et les comités ?', inside: true, shown: [alerts] },
    JOBSEEKERS,
    UNEMPLOYMENT,
    TRAINING,
    MISSING,
    ACCESS,
    { id: 'etudes', question: STUDIES_QUESTION, inside: true, shown: [studiesOfPlace] }
  ],
  cprdfop: [
    {
      id: 'constats-formation',
      question: 'Que relèvent les règles sur la formation ?',
      inside: true,
      shown: [findingsSection({ domains: ['cprdfop'], themes: ['formation', 'acces'] })]
    },
    OFFER,
    PLACES,
    OUTCOMES,
    OCCUPATIONS,
    REACH,
    CONTINUING,
    OBJECTIVES
  ],
  spro: [
    {
      id: 'constats-service',
      question: 'Que relèvent les règles sur le service ?',
      inside: true,
      shown: [findingsSection({ domains: ['spro'], themes: ['service', 'acces'] })]
    },
    TRAFFIC,
    USES,
    SEARCHES,
    TERRITORIES,
    PROXIMITY,
    SATISFACTION,
    RESPONSE,
    SUPPORT,
    NETWORK
  ]
};

/** The questions of a subject, each with what answers it. */
export function sectionsOf(subject: Subject): readonly SectionSpec[] {
  return (ENTRIES[subject] ?? []).map((entry) => ({ subject, ...questionOf(entry) }));
}

/** Every section there is. */
export const SECTIONS: readonly SectionSpec[] = (['gpec', 'cprdfop', 'spro'] as const).flatMap(sectionsOf);
