/*---
description: Établissements actifs par activité et tranche d'effectif (Sirene), au jour du fichier
tri: [millesime, territoire, activite, tranche]
colonnes:
  millesime: Mois (AAAA-MM) de la création la plus récente du fichier
  territoire: région, département, zone d'emploi, bassin ou intercommunalité (code typé), partie régionale
  activite: ensemble, poste A17 (a17:C1) ou non_rangee quand l'établissement n'a pas de code en NAF rév. 2
  tranche: Tranche d'effectif de Sirene (NN, 00, 01… 53), inconnue si le fichier ne la donne pas
  etablissements: Établissements actifs
millesimes:
  tissu: { nom: Établissements par taille (Sirene), valeur: millesime, libelle: '{mois_en_lettres(millesime)}' }
---*/
with actifs as (
  select e.*, (select max(strftime(creation, '%Y-%m')) from marts.fct_etablissements_sirene) as millesime from marts.fct_etablissements_sirene as e where actif
)
select e.millesime, t.territoire, a.activite, coalesce(e.tranche, 'inconnue') as tranche, count(*)::bigint as etablissements
from actifs as e
join marts.dim_appartenances as t on t.commune = e.commune and t.maille not in ('pays', 'commune') and t.territoire not like '%-entier'
cross join (select unnest(['ensemble', e.activite]) as activite) as a
group by e.millesime, t.territoire, a.activite, coalesce(e.tranche, 'inconnue')
