import { capitalised, numbered } from '../../src/lib/text/grammar.ts';
import { formatDate } from '../../src/lib/text/dates.ts';
import { xml, type Markup, type MarkupValue } from '../../src/lib/text/markup.ts';
import { sinceInWords, tableInWords } from '../../src/lib/words/changes.ts';
import type { Publication } from '../pipeline/publish/publication.ts';
import type { CommitteeFile } from './committee-files.ts';
import type { FolderReport, SourceState } from './folder-report.ts';
import type { Job } from './jobs.ts';
import type { Entry } from './journal.ts';
import type { Received } from './received.ts';
import type { TrialReport } from './trial-report.ts';

/** The pages of the desk, in the order of its work: address under the token, title. */
export const PAGES = [
  ['fichiers', 'Fichiers'],
  ['essai', 'Essayer et publier'],
  ['modeles', 'Modèles à remplir'],
  ['calendrier', 'Parutions et lettres'],
  ['journal', 'Journal']
] as const;
export type PageName = (typeof PAGES)[number][0];

const MOST_MISTAKES = 200;
const MOST_NAMES = 4;

/** A whole page. @param root the address of the desk, token included @param alert why a gesture was refused */
export function page(
  root: string,
  current: PageName,
  region: string,
  who: string,
  body: MarkupValue,
  alert: string | null
): string {
  const title = PAGES.find(([name]) => name === current)?.[1] ?? '';
  return xml`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title} · Bureau de Maille, ${region}</title>
<link rel="stylesheet" href="${root}/tokens.css" />
<link rel="stylesheet" href="${root}/desk.css" />
<script type="module" src="${root}/desk.js"></script>
</head>
<body>
<header><a class="skip" href="#contenu">Aller au contenu</a><p class="brand">Bureau de Maille · ${region}</p>
<nav aria-label="Bureau">${PAGES.map(([name, text]) => xml`<a href="${root}/${name}"${name === current ? xml` aria-current="page"` : ''}>${text}</a>`)}</nav></header>
<main id="contenu" tabindex="-1"><h1>${title}</h1>
${alert !== null && xml`<p role="alert" class="said">${alert}</p>`}${body}</main>
<footer><form method="post" action="${root}/responsable"><label for="qui">Qui est au bureau (une fonction)</label> <input id="qui" name="qui" value="${who}" required="required" maxlength="80" /> <button>Noter</button></form></footer>
</body></html>
`.toString();
}

export function filesPage(root: string, report: FolderReport, data: string, received: readonly Received[]): Markup {
  const waiting = report.present.filter(({ withheld }) => withheld !== null);
  const read = report.present.filter(({ withheld }) => withheld === null);
  return xml`<p>Les fichiers sont dans <code>${data}</code>. Déposez-les ici, ou copiez-les dans ce dossier puis relisez la page.</p>
<section class="drop" aria-labelledby="deposer"><h2 id="deposer">Déposer des fichiers</h2>
<p><label for="fichiers">Un fichier, plusieurs, ou un classeur de comité rempli</label> <input id="fichiers" type="file" multiple="multiple" data-depot="${root}/depot" /></p>
<p role="status" id="depot-etat"></p>
<noscript><p>Le dépôt demande un navigateur qui exécute les scripts. Sans lui, copiez les fichiers dans le dossier ci-dessus.</p></noscript></section>
${received.length > 0 && xml`<section aria-labelledby="recus"><h2 id="recus">Reçus</h2><ul>${received.map((one) => receivedItem(root, one))}</ul></section>`}
${waiting.length > 0 && xml`<section aria-labelledby="droits"><h2 id="droits">Droits à confirmer : ${waiting.length}</h2><p>Ces fichiers sont là et ne sont pas publiés. Confirmez ceux que la région a le droit de publier.</p>${waiting.map((state) => rightsForm(root, state))}</section>`}
<section aria-labelledby="lus"><h2 id="lus">${capitalised(numbered(read.length, 'source lue', 'sources lues'))}</h2><details><summary>Lesquelles, de quels fichiers</summary>${fileTable(read)}</details></section>
${report.aside.length > 0 && xml`<section aria-labelledby="cote"><h2 id="cote">Laissés de côté : ${report.aside.length}</h2><details><summary>Lesquels, et pourquoi</summary><ul>${report.aside.map(({ name, why }) => xml`<li><code>${name}</code> : ${why}</li>`)}</ul></details></section>`}
<section aria-labelledby="absents"><h2 id="absents">Absentes : ${report.absent.length}</h2><details><summary>Lesquelles, et comment les ajouter</summary><dl>${report.absent.map(({ source }) => xml`<dt>${source.titre} <span class="soft">${source.producteur}</span></dt><dd>${source.apport}. ${source.ajout}.</dd>`)}</dl></details></section>`;
}

function receivedItem(root: string, { name, said, mistakes, kept, waiting }: Received): Markup {
  return xml`<li><strong>${kept ? '✓' : waiting === null ? '✗' : '?'} ${name}</strong> : ${said}.${waiting !== null && confirmForm(root, waiting)}${mistakes.length > 0 && xml`<table><caption>À corriger dans ${name}</caption><thead><tr><th scope="col">Où</th><th scope="col">Écrit</th><th scope="col">Attendu</th></tr></thead><tbody>${mistakes.slice(0, MOST_MISTAKES).map(({ cell, written, awaited }) => xml`<tr><th scope="row">${cell}</th><td>${written}</td><td>${awaited}</td></tr>`)}</tbody></table>`}</li>`;
}

/** Until it is ticked, nothing is replaced. */
function confirmForm(root: string, waiting: string): Markup {
  return xml`<form method="post" action="${root}/confirmer"><input type="hidden" name="id" value="${waiting}" /><p><label><input type="checkbox" name="confirmer" value="oui" required="required" /> J’ai vérifié ce qui est dit de ce fichier : il est juste</label> <button>Garder ce fichier</button></p></form>`;
}

function rightsForm(root: string, { source, files, withheld }: SourceState): Markup {
  const id = `droit-${source.name}`;
  return xml`<form method="post" action="${root}/droits" class="rights"><h3>${source.titre}</h3>
<p>${source.producteur}. Licence écrite sur la fiche : « ${source.licence} ».${source.adresse !== '' && xml` <a href="${source.adresse}" rel="noreferrer">Page du producteur</a>.`} Fichiers : ${inShort(files)}. ${capitalised(withheld?.why ?? '')}.</p>
${source.access === 'convention' ? xml`<p>Une convention se déclare dans le profil : partenaire, finalité, base légale, destinataires, fin, conservation.</p>` : xml`<input type="hidden" name="source" value="${source.name}" /><p><label><input type="checkbox" name="lu" value="oui" required="required" id="${id}" /> ${source.droits === 'interne' ? 'La région a décidé de publier ces fichiers, qui sont les siens' : 'J’ai lu la licence du producteur : elle permet de republier ces fichiers'}</label> <button>Confirmer</button></p>`}</form>`;
}

function fileTable(states: readonly SourceState[]): Markup {
  return xml`<table class="files"><thead><tr><th scope="col">Source</th><th scope="col">Fichiers</th><th scope="col">Millésime, par le nom</th><th scope="col">Copie du</th></tr></thead><tbody>${states.map(fileRow)}</tbody></table>`;
}

function fileRow({ source, files }: SourceState): Markup {
  const several =
    files.length > 1 && source.entities.length === 1 ? ` : ${files.length} fichiers d’une même table, tous lus` : '';
  const newest = files
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return xml`<tr><th scope="row">${source.titre} <span class="soft">${source.producteur}</span></th><td>${inShort(files)}${several}</td><td>${vintagesOf(source, files).join(', ')}</td><td>${newest === undefined ? '' : formatDate(newest)}</td></tr>`;
}

/** The vintages that names of files say; a build reads the others in their contents. */
function vintagesOf({ vintage }: SourceState['source'], files: SourceState['files']): string[] {
  const said = files.flatMap(({ baseName }) => vintage.fromFileName?.exec(baseName)?.[1] ?? []);
  return [...new Set(said)].sort().slice(-MOST_NAMES);
}

/** The first names of files, and how many others. */
function inShort(files: SourceState['files']): string {
  const others = files.length - MOST_NAMES;
  const first = files.slice(0, MOST_NAMES).map(({ baseName }) => baseName);
  return `${first.join(', ')}${others > 0 ? ` et ${numbered(others, 'autre', 'autres')}` : ''}`;
}

/** @param kept snapshots of the folder, the one in service first */
export function trialPage(
  root: string,
  {
    job,
    report,
    kept,
    current
  }: { job: Job | null; report: TrialReport | null; kept: readonly Publication[]; current: Publication | null }
): Markup {
  const busy = job !== null && job.exit === null;
  return xml`<p>${current === null ? 'Rien n’est en service.' : `En service : ${current.id.slice(0, 12)}, construit le ${formatDate(current.builtAt)}${current.tenu === undefined ? '' : ', remis en service à la main : une construction ne le remplace pas'}.`} Un essai ne touche pas à ce qui est en service.</p>
<form method="post" action="${root}/essayer"><button${busy && xml` disabled="disabled"`}>Essayer les fichiers</button></form>
<div id="travail" data-etat="${root}/etat" data-encours="${busy ? 'oui' : 'non'}" aria-live="polite">${jobBlock(job)}</div>
${report !== null && !busy && reportBlock(root, report)}
<section aria-labelledby="gardes"><h2 id="gardes">Instantanés gardés</h2><table><thead><tr><th scope="col">Instantané</th><th scope="col">Construit le</th><th scope="col">Geste</th></tr></thead><tbody>${kept.map((one) => keptRow(root, one, current))}</tbody></table>
${current?.tenu !== undefined && xml`<form method="post" action="${root}/lever"><button>Laisser les constructions le remplacer</button></form>`}
<form method="post" action="${root}/purger"><button>Retirer ce que les conventions ne permettent plus de garder</button></form></section>`;
}

function keptRow(root: string, one: Publication, current: Publication | null): Markup {
  const served = one.id === current?.id;
  return xml`<tr><th scope="row"><code>${one.id.slice(0, 12)}</code>${served && ' en service'}</th><td>${formatDate(one.builtAt)}</td><td>${!served && xml`<form method="post" action="${root}/revenir"><input type="hidden" name="id" value="${one.id}" /><button>Remettre en service</button></form>`}<form method="post" action="${root}/retirer"><input type="hidden" name="id" value="${one.id}" /><label>Raison <input name="raison" required="required" maxlength="200" /></label> <button>Retirer pour toujours</button></form></td></tr>`;
}

export function jobBlock(job: Job | null): Markup | null {
  if (job === null) return null;
  const state =
    job.exit === null
      ? `en cours depuis ${Math.round((Date.now() - job.since) / 1000)} s`
      : job.exit === 0
        ? 'fini'
        : `arrêté, code ${job.exit}`;
  return xml`<section aria-labelledby="travail-titre"><h2 id="travail-titre">${job.what} : ${state}</h2><pre>${job.lines.slice(-18).join('\n')}</pre></section>`;
}

function reportBlock(root: string, report: TrialReport): Markup {
  const { trial, same, differences, opened, closed, answering, all, elsewhere, refused, unexpected } = report;
  const named = (list: typeof opened): Markup =>
    xml`<ul>${list.map(({ id, titre }) => xml`<li>${titre} <code>${id}</code></li>`)}</ul>`;
  return xml`<section aria-labelledby="essai"><h2 id="essai">Ce que l’essai mettrait en service</h2>
<p>Instantané ${trial.id.slice(0, 12)} : ${answering} requêtes sur ${all} ont une réponse.${same && ' C’est exactement ce qui est en service.'}</p>
${opened.length > 0 && xml`<h3>Questions qui s’ouvrent : ${opened.length}</h3>${named(opened)}`}
${closed.length > 0 && xml`<h3>Questions qui se ferment : ${closed.length}</h3>${named(closed)}`}
${elsewhere.length > 0 && xml`<h3>Lus, et rien sur la région</h3><p>Un fichier d’une autre région, ou un extrait ?</p><ul>${elsewhere.map((title) => xml`<li>${title}</li>`)}</ul>`}
<h3>Chiffres qui changeraient</h3>
<p>${differences === null ? 'Rien à comparer.' : sinceInWords(differences)}</p>
${differences !== null && differences.changements.length > 0 && xml`<table><thead><tr><th scope="col">Tableau publié</th><th scope="col">Ce qui change</th></tr></thead><tbody>${differences.changements.map((change) => xml`<tr><th scope="row">${change.titre} <code>${change.table}</code></th><td>${tableInWords(change)}</td></tr>`)}</tbody></table>`}
${refused.length > 0 && xml`<h3>Lignes refusées</h3><p>Un fichier par source ; le rapport est à envoyer à qui l’a fourni.</p><ul>${refused.map((path) => xml`<li><a href="${root}/rejets/${encodeURIComponent(path)}">${path.split('/').slice(-2).join('/')}</a></li>`)}</ul>`}
${!same && xml`<form method="post" action="${root}/publier"><input type="hidden" name="id" value="${trial.id}" />${unexpected.length > 0 && xml`<fieldset><legend>Chiffres que rien n’annonçait : ${unexpected.length}</legend><p>Ouvrez le fichier à la ligne dite ; cochez ce qui est juste. Ce qui ne l’est pas se corrige chez qui l’a fourni.</p><ul>${unexpected.map(([id, phrase]) => xml`<li><label><input type="checkbox" name="accepter" value="${id}" required="required" /> ${phrase}</label></li>`)}</ul></fieldset>`}<p><label><input type="checkbox" name="relu" value="oui" required="required" /> J’ai relu ce qui changerait</label> <button>Publier</button></p></form>`}</section>`;
}

export function templatesPage(root: string, files: readonly CommitteeFile[], year: number): Markup {
  return xml`<p>Ces classeurs sont remplis d’avance avec les structures, les mois et les publics de la région. Remplis, ils se déposent sur la page « Fichiers » : leurs erreurs sont montrées cellule par cellule. La satisfaction s’exporte de « Je donne mon avis », sans modèle.</p>
<form method="get" action="${root}/modeles"><label>Année <input name="annee" type="number" min="2000" max="2100" value="${year}" /></label> <button>Changer</button></form>
<table><thead><tr><th scope="col">Classeur</th><th scope="col">Ce qu’il demande</th></tr></thead><tbody>${files.map(({ name, titre, explication }) => xml`<tr><th scope="row"><a href="${root}/modeles/${name}_${year}.xlsx">${titre}</a></th><td>${explication}</td></tr>`)}</tbody></table>`;
}

export interface Publishing {
  readonly titre: string;
  readonly millesime: string;
  readonly suivante: string;
}

export function calendarPage(
  root: string,
  awaited: readonly Publishing[],
  absent: readonly SourceState[],
  today: string
): Markup {
  return xml`<section aria-labelledby="parutions"><h2 id="parutions">Prochaines parutions</h2>${awaited.length === 0 ? xml`<p>Aucune date connue : rien n’est en service.</p>` : xml`<table><thead><tr><th scope="col">Attendue</th><th scope="col">Source</th><th scope="col">Lue</th></tr></thead><tbody>${awaited.map(({ titre, millesime, suivante }) => xml`<tr><th scope="row">${suivante}${suivante < today && ' (a dû paraître)'}</th><td>${titre}</td><td>${millesime}</td></tr>`)}</tbody></table>`}</section>
<section aria-labelledby="lettres"><h2 id="lettres">Lettres aux producteurs</h2><p>Une lettre par fichier absent, avec le projet de convention.</p><ul>${absent.map(({ source }) => xml`<li><a href="${root}/lettres/${source.name}.txt">${source.titre}</a> <span class="soft">${source.producteur}</span></li>`)}</ul></section>`;
}

export function journalPage(entries: readonly Entry[]): Markup {
  return xml`<table><caption>Qui, quand, quoi</caption><thead><tr><th scope="col">Quand</th><th scope="col">Qui</th><th scope="col">Quoi</th><th scope="col">Issue</th></tr></thead><tbody>${entries.slice(0, 500).map(({ le, qui, quoi, etat, dit }) => xml`<tr><th scope="row">${le.slice(0, 16).replace('T', ' ')}</th><td>${qui}</td><td>${quoi}</td><td>${etat}${dit !== undefined && dit !== '' && ` : ${dit}`}</td></tr>`)}</tbody></table>`;
}
