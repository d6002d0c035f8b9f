-- Postes de la PCS 2020 ; les six groupes d'actifs sont là sans le fichier.
with groupes (code, libelle) as (
  values ('1', 'Agriculteurs exploitants'), ('2', 'Artisans, commerçants et chefs d''entreprise'),
    ('3', 'Cadres et professions intellectuelles supérieures'), ('4', 'Professions intermédiaires'), ('5', 'Employés'), ('6', 'Ouvriers')
), postes as (
  select niveau, code, libelle from staging.stg_pcs__postes
  union all
  select 1, code, libelle from groupes where code not in (select code from staging.stg_pcs__postes where niveau = 1)
)
select 'pcs:' || code as pcs, niveau, min(libelle) as libelle, if(niveau > 1, 'pcs:' || code[1:niveau - 1], null) as parent
from postes
group by niveau, code
