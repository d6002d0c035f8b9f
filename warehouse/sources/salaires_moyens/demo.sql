-- Mean wages of residents by group and sex, above the medians of the demo, some small communes hidden; a few professions for France.
--> prospective/DS_BTS_SAL_EQTP_SEX_PCS_2022_data.csv
with lieux as (
  select 'FRANCE' as objet, 'F' as code, 1.02 as paie union all select 'REG', '53', 1 union all select 'DEP', code, if(code = '35', 1.05, 0.98)
    from base.departements where region = '53'
  union all select 'ZE2020', zone, 0.9 + 0.15 * hasard('moyenne', zone) from base.communes group by zone
  union all select 'COM', code, 0.88 + 0.2 * hasard('moyenne', code) from base.communes where population >= 2000
), groupes as (
  select *, moyenne / (1 - femmes * (1 - ecart)) as homme from (values ('_T', 2540, 0.43, 0.85), ('1T3', 4310, 0.37, 0.82), ('4', 2560, 0.5, 0.88),
    ('5', 1880, 0.68, 0.95), ('6', 1960, 0.2, 0.87)) as t(pcs, moyenne, femmes, ecart)
)
select code, objet, s.sexe, pcs, 'SALAIRE_NET_EQTP_MENSUEL_MOYENNE' as mesure, if(tu, 'C', 'F') as etat, 2022 as annee,
  if(tu, null, round(s.salaire * paie, 2)) as valeur
from (select *, unnest([{sexe: '_T', salaire: moyenne::double}, {sexe: 'M', salaire: homme}, {sexe: 'F', salaire: homme * ecart}]) as s,
  objet = 'COM' and hasard('tu', code, pcs) < 0.1 as tu from lieux, groupes) order by objet, code, pcs, s.sexe
--> prospective/DS_DERA_PRIVE_ANNUEL_2022_data.csv
select 'F' as code, 'FRANCE' as objet, sexe, pcs, 'SALAIRE_NET_EQTP_MENSUEL_MOYENNE' as mesure, '_T' as activite, '_T' as age, '_T' as taille, '_T' as temps,
  '_T' as quantile, 2022 as annee, round(moyenne * part, 2) as valeur
from (values ('388A', 3900), ('431F', 2620), ('526A', 2080), ('551A', 1700), ('634C', 2010), ('636D', 1910), ('641A', 2170), ('684A', 1640)) as t(pcs, moyenne),
  (values ('_T', 1), ('F', 0.95), ('M', 1.03)) as s(sexe, part) order by pcs, sexe
