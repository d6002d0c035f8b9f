import type { SnapshotDocument } from '$lib/catalogue/api/snapshot.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { holdSentence } from '$lib/server/answer/publication-holds.ts';
import { summarize } from '$lib/server/answer/lineage.ts';

export const GET = jsonEndpoint(({ locals }, { reference, beside, shelf }): SnapshotDocument => ({
  ...reference.summary,
  essai: locals.engine.store.failedBuild,
  repli: locals.engine.store.fallback,
  retraits: beside.withdrawals.map(({ id, construit_le, le, raison }) => ({ id, construit_le, le, raison })),
  retenus: reference.holds.map((vintage) => ({ ...vintage, phrase: holdSentence(vintage, reference) })),
  interne: reference.internal,
  accessibilite: reference.statement,
  mentions: reference.legal,
  etagere: {
    accueil: shelf.site?.accueil || null,
    couleur: shelf.site?.couleur ?? null,
    logo: shelf.site?.logo ?? null,
    termes: [...shelf.terms]
  },
  millesimes: reference.vintages,
  sources: reference.sources.map((source) => ({
    ...summarize(source, source.referentiel),
    presente: source.presente,
    apport: source.apport,
    ajout: source.ajout
  })),
  licences: [...new Set(reference.sources.filter(({ presente }) => presente).map(({ licence }) => licence))]
}));
