import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const SENTENCE =
  'Réaliser, contrôler et améliorer une prestation dans le respect des règles de sécurité et de l’environnement. ';
/** Flows hold lists of activities by CPF eligibility and texts of escaped HTML, which weigh more than what is read. */
const ACTIVITIES = Array.from(
  { length: 40 },
  (_, index) => `<extra info="branche">${10 + index}.${20 + index}Z</extra>`
).join('\n');

/** Writes an LHEO 2.3 document of at least so many bytes; answers the number of sessions. */
export async function writeLheo(
  path: string,
  bytes: number
): Promise<{ bytes: number; formations: number; sessions: number }> {
  const output = createWriteStream(path);
  let [written, formations, sessions] = [0, 0, 0];
  const write = async (text: string): Promise<void> => {
    written += Buffer.byteLength(text);
    if (!output.write(text)) await once(output, 'drain');
  };
  await write('<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n<offres>\n');
  while (written < bytes) {
    const count = 1 + (formations % 4);
    await write(formation(formations++, count));
    sessions += count;
  }
  await write('</offres>\n</lheo>\n');
  output.end();
  await finished(output);
  return { bytes: written, formations, sessions };
}

function formation(rank: number, sessions: number): string {
  const text = `&lt;p&gt;${SENTENCE.repeat(8 + (rank % 9))}&lt;/p&gt;`;
  return `<formation numero="F${rank}" datecrea="20240102" datemaj="20250301">
<domaine-formation>
<code-FORMACODE ref="V14" tag="principal">${10_000 + (rank % 30_000)}</code-FORMACODE>
<code-NSF>${300 + (rank % 36)}</code-NSF>
<code-ROME>K${1000 + (rank % 800)}</code-ROME>
</domaine-formation>
<intitule-formation>Formation n° ${rank} : service &amp; qualité</intitule-formation>
<objectif-formation>${text}</objectif-formation>
<resultats-attendus>${text}</resultats-attendus>
<contenu-formation>${text}</contenu-formation>
<certifiante>1</certifiante>
<contact-formation><coordonnees>${address(rank)}<telfixe><numtel>00 00 00 00 00</numtel></telfixe></coordonnees></contact-formation>
<certification><code-RNCP>${rank % 40_000}</code-RNCP><code-CERTIFINFO>${rank % 100_000}</code-CERTIFINFO></certification>
<code-niveau-sortie>14</code-niveau-sortie>
<action numero="A${rank}">
<code-public-vise ref="V14">80056</code-public-vise>
<lieu-de-formation><coordonnees>${address(rank)}</coordonnees></lieu-de-formation>
${Array.from({ length: sessions }, (_, index) => session(rank, index)).join('')}<prix-total-TTC>${900 + (rank % 5000)}</prix-total-TTC>
<nombre-heures-total>${35 + (rank % 900)}</nombre-heures-total>
<organisme-financeur><code-financeur>2</code-financeur><nb-places-financees>${rank % 16}</nb-places-financees></organisme-financeur>
</action>
<organisme-formation-responsable>
<SIRET-organisme-formation><SIRET>35600000000048</SIRET></SIRET-organisme-formation>
<nom-organisme>Organisme n° ${rank % 900}</nom-organisme>
<coordonnees-organisme><coordonnees>${address(rank)}</coordonnees></coordonnees-organisme>
</organisme-formation-responsable>
</formation>
`;
}

function session(rank: number, index: number): string {
  return `<session numero="S${rank}-${index}">
<periode>
<debut>20250${1 + index}01</debut>
<fin>20251231</fin>
</periode>
<adresse-inscription>${address(rank)}</adresse-inscription>
<etat-recrutement>1</etat-recrutement>
<extras info="places">
<extra info="nb-places">${8 + (rank % 9)}</extra>
<extra info="nb-places-restantes">${rank % 8}</extra>
</extras>
<extras info="eligibilite-cpf" numero="${rank}">
${ACTIVITIES}
</extras>
</session>
`;
}

function address(rank: number): string {
  return `<adresse>
<ligne>${1 + (rank % 90)} rue de la Démonstration</ligne>
<codepostal>35000</codepostal>
<ville>Rennes</ville>
<departement>35</departement>
<code-INSEE-commune>35238</code-INSEE-commune>
<region>53</region>
<pays>FR</pays>
<geolocalisation>
<latitude>48.1${rank % 99}</latitude>
<longitude>-1.6${rank % 99}</longitude>
</geolocalisation>
</adresse>`;
}
