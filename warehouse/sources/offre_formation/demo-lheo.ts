import { ficheOf, type Subject } from '../../demo/training-subjects.ts';

export interface CourseSession {
  rank: number;
  /** aaaammjj, day 00 when it is not known. */
  start: string;
  end: string;
  places: number | null;
  left: number | null;
  open: boolean;
  meeting: string | null;
}

/** A course of the demo with its one action. */
export interface Course {
  rank: number;
  subject: Subject;
  organisation: number;
  siret: string;
  commune: { nom: string; departement: string; postal: string; code: string };
  lat: number;
  lng: number;
  hours: { centre: number; firm: number } | null;
  price: number | null;
  funders: readonly string[];
  eligible: boolean;
  sessions: readonly CourseSession[];
}

/** A course as a flow of the network writes it (LHEO 2.3). */
export function courseXml(course: Course): string {
  const { rank, subject } = course;
  return `<formation numero="DEMO_${rank}" datemaj="20250901">
<domaine-formation>
${subject.formacode === '' ? '' : `<code-FORMACODE ref="V14" tag="principal">${subject.formacode}</code-FORMACODE>\n`}<code-NSF>${subject.nsf}</code-NSF>
<code-ROME>${subject.rome}</code-ROME>
</domaine-formation>
<intitule-formation>${escaped(subject.label)} (démonstration)</intitule-formation>
<objectif-formation>&lt;p&gt;Formation inventée &amp;amp; synthétique.&lt;/p&gt;</objectif-formation>
<resultats-attendus>-</resultats-attendus>
<contenu-formation>-</contenu-formation>
<certifiante>${subject.certifinfo === null ? 0 : 1}</certifiante>
<contact-formation><coordonnees></coordonnees></contact-formation>
<parcours-de-formation>1</parcours-de-formation>
<code-niveau-entree>0</code-niveau-entree>
${subject.certifinfo === null ? '' : `<certification><code-RNCP>${ficheOf(subject)}</code-RNCP><code-CERTIFINFO>${subject.certifinfo}</code-CERTIFINFO></certification>\n`}${subject.level === null ? '' : `<code-niveau-sortie>${10 + subject.level}</code-niveau-sortie>\n`}${actionXml(course)}<organisme-formation-responsable>
<numero-activite>99999999999</numero-activite>
<SIRET-organisme-formation><SIRET>${course.siret}</SIRET></SIRET-organisme-formation>
<nom-organisme>Organisme de démonstration n° ${course.organisation}</nom-organisme>
<raison-sociale>-</raison-sociale>
<coordonnees-organisme><coordonnees></coordonnees></coordonnees-organisme>
<contact-organisme><coordonnees></coordonnees></contact-organisme>
</organisme-formation-responsable>
</formation>
`;
}

function actionXml(course: Course): string {
  const { hours, price } = course;
  const total = hours === null ? null : hours.centre + hours.firm;
  return `<action numero="DEMO_${course.rank}">
<rythme-formation>Temps plein</rythme-formation>
<code-public-vise ref="V14">83056</code-public-vise>
<niveau-entree-obligatoire>0</niveau-entree-obligatoire>
<modalites-alternance>-</modalites-alternance>
<modalites-enseignement>0</modalites-enseignement>
<conditions-specifiques>-</conditions-specifiques>
<prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
<lieu-de-formation><coordonnees>${addressXml(course)}</coordonnees></lieu-de-formation>
<modalites-entrees-sorties>0</modalites-entrees-sorties>
${course.sessions.map((session) => sessionXml(session, course)).join('')}${price === null || total === null ? '' : `<prix-horaire-TTC>${price.toFixed(2).replace('.', ',')}</prix-horaire-TTC>\n<prix-total-TTC>${Math.round(price * total)}</prix-total-TTC>\n`}${hours === null ? '' : `<nombre-heures-centre>${hours.centre}</nombre-heures-centre>\n<nombre-heures-entreprise>${hours.firm}</nombre-heures-entreprise>\n<nombre-heures-total>${total}</nombre-heures-total>\n`}${course.funders.map((code) => `<organisme-financeur><code-financeur>${code}</code-financeur></organisme-financeur>\n`).join('')}</action>
`;
}

function sessionXml(session: CourseSession, course: Course): string {
  const places = session.places === null ? '' : `<extra info="nb-places">${session.places}</extra>`;
  const left = session.left === null ? '' : `<extra info="nb-places-restantes">${session.left}</extra>`;
  const meeting =
    session.meeting === null
      ? ''
      : `<recrutement><modalite-recrutement>9</modalite-recrutement><periode><debut>${session.meeting}</debut><fin>${session.meeting}</fin></periode></recrutement>\n`;
  return `<session numero="DEMO_${course.rank}_${session.rank}">
<periode><debut>${session.start}</debut><fin>${session.end}</fin></periode>
<adresse-inscription>${addressXml(course)}</adresse-inscription>
<etat-recrutement>${session.open ? 1 : 2}</etat-recrutement>
${meeting}${places + left === '' ? '' : `<extras info="places">${places}${left}</extras>\n`}${course.eligible ? `<extras info="eligibilite-cpf" numero="${course.rank}"><extra info="source">Liste de démonstration</extra></extras>\n` : ''}</session>
`;
}

function addressXml({ commune, lat, lng }: Course): string {
  return `<adresse><ligne>1 rue de la Démonstration</ligne><codepostal>${commune.postal}</codepostal><ville>${escaped(commune.nom)}</ville><departement>${commune.departement}</departement><code-INSEE-commune>${commune.code}</code-INSEE-commune><region>53</region><pays>FR</pays><geolocalisation><latitude>${lat.toFixed(6)}</latitude><longitude>${lng.toFixed(6)}</longitude></geolocalisation></adresse>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
