-- Une ligne par lycée et voie qui a des élèves ; le fichier répète des lycées à l'identique. Les effectifs s'y écrivent avec une décimale. NS : le producteur tait
-- l'indice d'élèves trop peu nombreux. Le label « lycée des métiers », qui suit des noms, n'est pas gardé.
with lus as (
  select rentree[:4]::integer as rentree, uai, code_commune,
    regexp_replace(replace(nom_propre(regexp_replace(trim(nom), '(.) LYCEE DES METIERS.*$', '\1')), 'General', 'Général'), '\bLycee\b', 'Lycée', 'g') as nom,
    case when secteur like 'pub%' then 'public' when secteur like 'priv%' then 'prive' end as secteur,
    case type when 'LEGT' then 'general_technologique' when 'LP' then 'professionnel' when 'LPO' then 'polyvalent' end as type,
    unnest([
      {'voie': 'generale_technologique', 'eleves': eleves_gt, 'ips': ips_gt, 'ecart_type': ecart_type_gt},
      {'voie': 'professionnelle', 'eleves': eleves_pro, 'ips': ips_pro, 'ecart_type': ecart_type_pro}
    ]) as v
  from (select distinct on (rentree, uai) * from raw.ips_lycees__lycees order by rentree, uai, _fichier desc, _ligne)
)
select * exclude (v), v.voie, v.eleves::double::integer as eleves, try_cast(v.ips as double) as ips, try_cast(v.ecart_type as double) as ecart_type
from lus
where v.eleves is not null
