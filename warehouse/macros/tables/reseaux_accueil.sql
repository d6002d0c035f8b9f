-- Ce que « lieu d'accueil » recouvre dans les fichiers reçus. Six réseaux sont partout en France (`attendu`), quatre d'entre eux dans chaque département
-- (`partout`) : celui qu'aucun fichier ne donne est nommé, plutôt que de laisser croire qu'il n'a pas de lieu.
create or replace macro reseaux_accueil(le_type) as table
  with noms as (
    from (values
      (1, 'agence_france_travail', 'd’une agence France Travail', 'agences France Travail', true, true), (2, 'mission_locale', 'd’une mission locale', 'missions locales', true, true),
      (3, 'cap_emploi', 'd’un Cap emploi', 'Cap emploi', true, true), (4, 'apec', 'd’un centre de l’Apec', 'Apec', true, false), (5, 'cio', 'd’un CIO', 'CIO', true, true),
      (6, 'information_jeunesse', 'd’un lieu d’information jeunesse', 'information jeunesse', true, false), (7, 'cite_metiers', 'd’une cité des métiers', 'cités des métiers', false, false),
      (8, 'mife', 'd’une MIFE', 'MIFE', false, false), (9, 'maison_emploi', 'd’une maison de l’emploi', 'maisons de l’emploi', false, false),
      (10, 'conseil_vae', 'd’un conseil en VAE', 'conseil en VAE', false, false), (11, 'bilan_competences', 'd’un bilan de compétences', 'bilan de compétences', false, false)
    ) as n(rang, type, un, plusieurs, attendu, partout)
  ), connus as (
    select type, count(distinct departement) as departements from publie.lieux_accueil group by type
  ), region as (
    select count(*) as departements from reference.territoires where maille = 'departement' and dans_region
  )
  select n.rang, n.type, n.un, n.plusieurs, n.attendu, coalesce(c.departements, 0) > 0 as lu,
    case when n.partout and c.departements < r.departements then n.plusieurs || ', ' || c.departements || ' département' || if(c.departements > 1, 's', '') || ' sur ' || r.departements end as partiel
  from noms as n left join connus as c on c.type = n.type cross join region as r
  where n.type = le_type or (le_type = 'tous' and (n.attendu or c.type is not null)) or (le_type = 'cep' and n.rang <= 4);

-- Les réseaux attendus qu'aucun fichier ne donne, puis ceux qui ne le sont que pour une partie des départements ; nul quand tous sont lus.
create or replace macro reseaux_non_lus(le_type) as (
  select nullif(concat_ws(' ; ', string_agg(plusieurs, ', ' order by rang) filter (not lu) || ' : non lus', string_agg(partiel, ' ; ' order by rang)), '')
  from reseaux_accueil(le_type) where attendu or type = le_type
);

-- De quoi l'on est près, pour une phrase : « d'un lieu d'accueil » si tous les réseaux attendus sont lus, sinon les réseaux lus et ceux qui manquent.
create or replace macro lieux_comptes(le_type) as (
  select case
      when le_type = 'tous' and reseaux_non_lus(le_type) is null then 'd’un lieu d’accueil'
      when le_type = 'cep' and reseaux_non_lus(le_type) is null then 'd’un opérateur du conseil en évolution professionnelle'
      else if(len(noms) > 1, array_to_string(noms[:-2], ', ') || ' ou ', '') || noms[-1] || coalesce(' (' || reseaux_non_lus(le_type) || ')', '') end
  from (select coalesce(list(un order by rang) filter (lu or type = le_type), ['d’un lieu d’accueil']) as noms from reseaux_accueil(le_type))
);
