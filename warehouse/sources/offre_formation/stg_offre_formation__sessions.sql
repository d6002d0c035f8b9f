-- Une session. Mois de début : « 2025-09 », même quand le jour est inconnu ; vide quand le mois l'est.
select _fichier as fichier, _ligne as ligne, ligne_formation::bigint as ligne_formation, ligne_action::bigint as ligne_action, numero,
  lheo_date(debut) as debut, lheo_date_fin(fin) as fin,
  case when debut[5:6] <> '00' then strftime(lheo_date(debut), '%Y-%m') end as mois,
  lheo_date(inscription_debut) as inscription_debut, lheo_date_fin(inscription_fin) as inscription_fin,
  case etat when '1' then 'ouvert' when '2' then 'ferme' when '3' then 'suspendu' end as etat,
  try_cast(nombre_positif(places) as integer) as places, try_cast(nombre_positif(places_restantes) as integer) as places_restantes,
  list_transform(string_split(reunions, ' '), lambda d: lheo_date(d)) as reunions,
  list_transform(string_split(selections, ' '), lambda d: lheo_date(d)) as selections, coalesce(eligible_cpf = '1', false) as eligible_cpf
from raw.offre_formation__sessions
