-- Une formation du supérieur sous statut d'étudiant ; une candidature est un vœu confirmé, non classé.
select session::integer as session, uai, case when trim(filiere) = 'BTS' then 'bts' else 'autre' end as filiere,
  coalesce(trim(formation), 'Formation non dite') as formation, try_cast(capacite as integer) as capacite, try_cast(candidatures as integer) as candidatures
from raw.parcoursup__formations
