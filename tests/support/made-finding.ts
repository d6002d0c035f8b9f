import type { Finding } from '../../src/lib/pages/section.ts';

/** A finding about recruitment that calls for an act, of a recent figure; what a test is about is given. */
export function madeFinding(given: Partial<Finding>): Finding {
  return {
    id: 'gpec/essai',
    kind: 'alerte',
    title: 'Essai',
    sentence: '',
    rule: '',
    people: null,
    sureness: '',
    next: '',
    links: [],
    decision: '',
    dated: false,
    recent: true,
    theme: 'recrutement',
    about: null,
    ...given
  };
}
