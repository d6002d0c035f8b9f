-- La page d'un métier, quel que soit le code donné : sa famille de la FAP 2021. Y mènent la fiche du ROME de même nom, pour la moitié au moins de ses
-- qualifications, et la famille de la FAP 2009 de même nom. Tout autre code a sa page.
with noms as (
  select metier, nomenclature, replace(replace(replace(niveau, '228', '2'), '225', '2'), '87', '86') as rang, nom_singulier(masculin) as nom
  from (
    -- « Eleveur / Eleveuse de bovins » est « Eleveur de bovins » : le féminin a autant de mots que le masculin.
    select *, concat_ws(' ', split_part(libelle, ' / ', 1), array_to_string(
      string_split(split_part(libelle, ' / ', 2), ' ')[len(string_split(split_part(libelle, ' / ', 1), ' ')) + 1:], ' ')) as masculin
    from marts.dim_metiers
  )
)
select de.metier, min(vers.metier) as page
from noms as de
join noms as vers on vers.nom = de.nom and vers.nomenclature = 'fap2021'
left join marts.dim_passages_metiers as p on p.de_nomenclature = 'rome_v3' and p.vers_nomenclature = 'fap2021'
  and 'rome:' || p.de_code = de.metier and 'fap2021:' || p.vers_code = vers.metier
where (de.nomenclature = 'fap2009' and de.rang = vers.rang) or (de.nomenclature = 'rome' and p.poids >= 0.5)
group by de.metier
