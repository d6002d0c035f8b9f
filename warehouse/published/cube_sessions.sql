/*---
description: Sessions de formation continue par mois ou année de début, territoire, spécialité ou niveau, et financeur ; places, heures et coûts
tri: [periode, territoire, axe, modalite, financeur]
colonnes:
  periode: Mois (AAAA-MM) ou année (AAAA) de début
  territoire: Territoire (code typé)
  axe: ensemble, domaine (NSF) ou niveau
  modalite: Code du domaine ou du niveau ; ensemble, ou inconnu
  financeur: ensemble, ou un financeur ; une session en a plusieurs, ils ne s'additionnent pas
  sessions: Sessions
  places: Places, où elles sont dites
  sessions_places: Sessions dont les places sont dites
  restantes: Places restantes, où elles et les places sont dites
  places_comparees: Places des mêmes sessions
  heures_stagiaires: Heures par stagiaire multipliées par les places, où les deux sont dites
  sessions_heures: Sessions dont les heures sont dites
  heures_q1: Premier quartile des heures par stagiaire
  heures_mediane: Médiane
  heures_q3: Troisième quartile
  sessions_prix: Sessions dont le prix horaire est dit ou se déduit
  prix_q1: Premier quartile du prix par heure et par stagiaire, euros TTC
  prix_mediane: Médiane
  prix_q3: Troisième quartile
millesimes:
  sessions: { nom: Sessions de formation continue, valeur: periode, libelle: 'sessions débutant en {periode}', lignes: length(periode) = 4 }
---*/
with axes as (
  select s.*, unnest([mois, mois[1:4]]) as periode from publie.sessions_formation as s where mois is not null
), modalites as (
  select *, unnest(['ensemble', 'domaine', 'niveau']) as axe,
      unnest(['ensemble', coalesce(domaine_nsf, 'inconnu'), coalesce(niveau::varchar, 'inconnu')]) as modalite from axes
), payees as (
  select *, unnest(list_prepend('ensemble', string_split(nullif(financeurs, ''), ' '))) as financeur from modalites
)
select p.periode, a.territoire, p.axe, p.modalite, p.financeur, count(*)::integer as sessions,
  sum(p.places)::bigint as places, count(p.places)::integer as sessions_places,
  (sum(p.places_restantes) filter (where p.places > 0))::bigint as restantes,
  (sum(p.places) filter (where p.places > 0 and p.places_restantes is not null))::bigint as places_comparees,
  round(somme_ordonnee(p.heures * p.places))::bigint as heures_stagiaires, count(p.heures)::integer as sessions_heures,
  round(quantile_cont(p.heures, 0.25), 1) as heures_q1, round(quantile_cont(p.heures, 0.5), 1) as heures_mediane,
      round(quantile_cont(p.heures, 0.75), 1) as heures_q3,
  count(p.prix_horaire)::integer as sessions_prix,
  round(quantile_cont(p.prix_horaire, 0.25), 2) as prix_q1, round(quantile_cont(p.prix_horaire, 0.5), 2) as prix_mediane,
      round(quantile_cont(p.prix_horaire, 0.75), 2) as prix_q3
from payees as p
join reference.appartenances as a on a.commune = p.commune
group by all
