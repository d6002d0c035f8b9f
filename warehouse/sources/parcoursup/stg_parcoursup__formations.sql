-- Une formation du supérieur sous statut d'étudiant ; une candidature est un vœu confirmé, non classé. Une formation que deux exports donnent n'est lue qu'une fois.
select session::integer as session, uai, case when trim(filiere) = 'BTS' then 'bts' else 'autre' end as filiere,
  coalesce(trim(formation), 'Formation non dite') as formation, try_cast(capacite as integer) as capacite, try_cast(candidatures as integer) as candidatures,
  try_cast(admis as integer) as admis
from raw.parcoursup__formations
qualify code is null or row_number() over (partition by session, code order by _fichier desc, _ligne) = 1
