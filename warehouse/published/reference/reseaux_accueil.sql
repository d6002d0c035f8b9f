/*---
description: Réseaux d'accueil et d'orientation, et ceux que les fichiers reçus donnent dans la région (pour la France, dans les régions mises en hexagones)
tri: [rang]
colonnes:
  type: Type de lieu, comme dans publie.lieux_accueil
  rang: Ordre des phrases
  un: Avec sa préposition, pour une phrase, et la date de sa liste quand elle est vieille ou inconnue
  plusieurs: Nom du réseau
  attendu: Le réseau est partout en France ; qu'aucun fichier ne le donne ne dit pas qu'il n'a pas de lieu
  cep: Opérateur national du conseil en évolution professionnelle
  annuaires: Les sources qui le donnent, séparées par une espace ; tant que l'une n'est pas lue, il peut avoir d'autres lieux. Un réseau qui a son propre annuaire n'est entier que là
  lu: Un lieu au moins est connu dans la région
  age: Date de sa liste quand elle a plus de deux ans de retard sur le dernier fichier lu, ou n'est pas dite ; vide sinon
  partiel: Pour un réseau présent dans chaque département, ceux qui sont lus quand il en manque ; vide sinon
---*/
with siens as (
  -- Les départements où l'on mesure des distances ; tous ceux de l'instantané quand il n'en mesure pas.
  select 'departement:' || d.code as departement from marts.dim_departements as d
  where d.dans_region and (list_contains(getvariable('hexagones'), d.region) or len(getvariable('hexagones')) = 0)
), noms as (
  from (values
      (1, 'agence_france_travail', 'd’une agence France Travail', 'agences France Travail', true, true),
          (2, 'mission_locale', 'd’une mission locale', 'missions locales', true, true),
      (3, 'cap_emploi', 'd’un Cap emploi', 'Cap emploi', true, true),
          (4, 'apec', 'd’un centre de l’Apec', 'Apec', true, false), (5, 'cio', 'd’un CIO', 'CIO', true, true),
      (6, 'information_jeunesse', 'd’un lieu d’information jeunesse', 'information jeunesse', true, false),
          (7, 'cite_metiers', 'd’une cité des métiers', 'cités des métiers', false, false),
      (8, 'mife', 'd’une MIFE', 'MIFE', false, false), (9, 'maison_emploi', 'd’une maison de l’emploi', 'maisons de l’emploi', false, false),
      (10, 'conseil_vae', 'd’un conseil en VAE', 'conseil en VAE', false, false),
          (11, 'bilan_competences', 'd’un bilan de compétences', 'bilan de compétences', false, false)
    ) as n(rang, type, un, plusieurs, attendu, partout)
), connus as (
  select type, count(distinct departement) as departements from publie.lieux_accueil semi join siens using (departement) group by type
), region as (
  select count(*) as departements from siens
), dates as (
  select source, millesime, list_max(list_transform(regexp_extract_all(millesime, '\b20\d\d\b'), lambda an: an::integer)) as annee
  from meta.sources where presente
), recente as (
  -- L'année des fichiers récents : trois au moins en sont, ou d'après ; une projection seule est d'un horizon, non d'une date.
  select list_sort(list(annee), 'DESC')[3] as annee from dates where annee is not null
), ages as (
  -- La liste d'un réseau que plusieurs annuaires donnent n'a pas une date.
  select a.type, min(case when d.millesime = 'date inconnue' then 'liste non datée'
    when d.annee < (select annee from recente) - 2 then 'liste de '
      || case when regexp_full_match(d.millesime, '\d{4}-\d{2}(-\d{2})?') then mois_en_lettres(d.millesime[1:7]) else d.millesime end end) as age
  from (
    select distinct type, unnest(string_split(annuaires, ' ')) as source from publie.lieux_accueil semi join siens using (departement)
  ) as a
  join dates as d using (source)
  group by a.type
  having count(*) = 1
)
select n.type, n.rang, n.un || coalesce(if(a.age = 'liste non datée', ' d’une liste non datée', replace(a.age, 'liste', '')), '') as un,
  n.plusieurs, a.age, n.attendu, n.rang <= 4 as cep,
  case n.type when 'agence_france_travail' then 'agences' when 'cio' then 'annuaire_education'
    else 'annuaire_administration data_inclusion emplois_inclusion' || if(n.type = 'mission_locale', ' missions_locales', '') end as annuaires,
  c.departements is not null as lu,
  case when n.partout and c.departements < r.departements
    then n.plusieurs || ' : lus dans ' || c.departements || ' département' || if(c.departements > 1, 's', '') || ' sur ' || r.departements
  end as partiel
from noms as n left join connus as c on c.type = n.type left join ages as a on a.type = n.type cross join region as r
