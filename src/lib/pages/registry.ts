import { alerts } from './findings/alerts/alerts.ts';
import { access } from './territory/access.ts';
import { findingsSection } from './findings/findings.ts';
import { missing } from './territory/missing.ts';
import { recruitment } from './territory/recruitment.ts';
import { INHABITANTS, JOBSEEKERS, UNEMPLOYMENT } from './territory/people.ts';
import { questionOf } from './build-question.ts';
import { training } from './territory/training.ts';
import { works } from './territory/works.ts';
import { network } from './service/network.ts';
import { proximity } from './service/proximity.ts';
import { response } from './service/response.ts';
import { satisfaction } from './service/satisfaction.ts';
import { searches } from './service/searches.ts';
import { traffic, uses } from './service/site.ts';
import { support } from './service/support.ts';
import { territories } from './service/territories.ts';
import { continuing } from './training/continuing.ts';
import { objectives } from './training/objectives.ts';
import { occupations } from './training/occupations.ts';
import { offer } from './training/offer.ts';
import { outcomes } from './training/outcomes.ts';
import { places } from './training/places.ts';
import { reach } from './training/reach.ts';
import { STUDIES_QUESTION, studiesOfPlace } from './studies.ts';
import type { Question } from './question.ts';
import type { Subject } from './subject.ts';

/** A question that a page or a dossier may hold about a territory. */
export interface SectionSpec extends Question {
  readonly subject: Subject;
  /** How the address of a dossier names it, when its anchor does not. */
  readonly address?: string;
  /** Typed codes of the territories that it compares, in place of the one of the dossier. */
  readonly among?: readonly string[];
}

/** Every section there is, in the order in which its page shows it. */
export const SECTIONS: readonly SectionSpec[] = [
  {
    id: 'constats',
    subject: 'gpec',
    question: 'Sur quoi s’appuyer, de quoi s’inquiéter ?',
    inside: true,
    build: findingsSection({
      domains: ['gpec', 'cprdfop', 'spro'],
      themes: ['recrutement', 'chomage', 'formation', 'acces', 'emploi']
    })
  },
  { subject: 'gpec', ...questionOf(INHABITANTS) },
  { id: 'travail', subject: 'gpec', question: 'Qui travaille ici, et dans quoi ?', inside: false, build: works },
  {
    id: 'recrutement',
    subject: 'gpec',
    question: 'Qui recrute, et qu’est-ce qui est difficile ?',
    inside: false,
    build: recruitment
  },
  {
    id: 'alertes',
    subject: 'gpec',
    question: 'Que signalent les branches, les OPCO et les comités ?',
    inside: true,
    build: alerts
  },
  { subject: 'gpec', ...questionOf(JOBSEEKERS) },
  { subject: 'gpec', ...questionOf(UNEMPLOYMENT) },
  { id: 'formation', subject: 'gpec', question: 'Qui se forme, et pour quel devenir ?', inside: true, build: training },
  { id: 'manque', subject: 'gpec', question: 'Que manquera-t-il ?', inside: false, build: missing },
  {
    id: 'acces',
    subject: 'gpec',
    question: 'Où vit-on, et à quelle distance de la formation et du conseil ?',
    inside: true,
    build: access
  },
  { id: 'etudes', subject: 'gpec', question: STUDIES_QUESTION, inside: true, build: studiesOfPlace },
  {
    id: 'constats-formation',
    subject: 'cprdfop',
    question: 'Que relèvent les règles sur la formation ?',
    inside: true,
    build: findingsSection({ domains: ['cprdfop'], themes: ['formation', 'acces'] })
  },
  { id: 'offre', subject: 'cprdfop', question: 'Où se forme-t-on ?', inside: true, build: offer },
  {
    id: 'places',
    subject: 'cprdfop',
    question: 'Les places sont-elles demandées, et prises ?',
    inside: true,
    build: places
  },
  { id: 'devenir', subject: 'cprdfop', question: 'Que deviennent les élèves ?', inside: true, build: outcomes },
  {
    id: 'metiers',
    subject: 'cprdfop',
    question: 'Forme-t-on pour les métiers d’ici ?',
    inside: true,
    build: occupations
  },
  { id: 'acces-formation', subject: 'cprdfop', question: 'Qui n’y a pas accès ?', inside: true, build: reach },
  {
    id: 'continue',
    subject: 'cprdfop',
    question: 'Qui se forme ensuite, et comment ?',
    inside: true,
    build: continuing
  },
  {
    id: 'objectifs',
    subject: 'cprdfop',
    question: 'Les objectifs du contrat sont-ils tenus ?',
    inside: true,
    build: objectives
  },
  {
    id: 'constats-service',
    subject: 'spro',
    question: 'Que relèvent les règles sur le service ?',
    inside: true,
    build: findingsSection({ domains: ['spro'], themes: ['service', 'acces'] })
  },
  {
    id: 'frequentation',
    subject: 'spro',
    question: 'Le site est-il fréquenté, et mène-t-il à une demande ?',
    inside: true,
    build: traffic
  },
  { id: 'usages', subject: 'spro', question: 'Que vient-on y faire, et qui vient ?', inside: true, build: uses },
  {
    id: 'recherches',
    subject: 'spro',
    question: 'Trouve-t-on ce que l’on cherche, et cherche-t-on ce qui recrute ?',
    inside: true,
    build: searches
  },
  {
    id: 'territoires',
    subject: 'spro',
    question: 'Où le besoin dépasse-t-il l’usage ?',
    inside: true,
    build: territories
  },
  { id: 'proximite', subject: 'spro', question: 'Vit-on près d’un lieu d’accueil ?', inside: true, build: proximity },
  {
    id: 'satisfaction',
    subject: 'spro',
    question: 'Les usagers sont-ils satisfaits ?',
    inside: true,
    build: satisfaction
  },
  {
    id: 'reponse',
    subject: 'spro',
    question: 'Le service répond-il, au téléphone et en ligne ?',
    inside: true,
    build: response
  },
  {
    id: 'accompagnement',
    subject: 'spro',
    question: 'Qui est reçu et accompagné, et arrive-t-on où l’on est orienté ?',
    inside: true,
    build: support
  },
  { id: 'reseau', subject: 'spro', question: 'Où en est le réseau pour l’emploi ?', inside: true, build: network }
];

export function sectionsOf(subject: Subject): readonly SectionSpec[] {
  return SECTIONS.filter((spec) => spec.subject === subject);
}
