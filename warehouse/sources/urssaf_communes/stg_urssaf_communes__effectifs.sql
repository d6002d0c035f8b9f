-- Une ligne par commune, APE et année où il y a au moins un établissement : une case vide n'est pas un zéro.
-- effectif vide avec un établissement : le producteur ne le donne pas ; 0 : établissement sans salarié au 31 décembre.
-- Sans « include nulls », unpivot perdrait les lignes dont une des deux colonnes est vide.
select _fichier as fichier, code_commune, code_ape as ape, left(grand_secteur, 3) as secteur, annee::integer as annee,
  sans_espaces(etablissements)::integer as etablissements, sans_espaces(effectif)::integer as effectif
from raw.urssaf_communes__effectifs unpivot include nulls (
  (etablissements, effectif) for annee in (
    (etablissements_2006, effectifs_2006) as '2006', (etablissements_2007, effectifs_2007) as '2007', (etablissements_2008, effectifs_2008) as '2008',
    (etablissements_2009, effectifs_2009) as '2009', (etablissements_2010, effectifs_2010) as '2010', (etablissements_2011, effectifs_2011) as '2011',
    (etablissements_2012, effectifs_2012) as '2012', (etablissements_2013, effectifs_2013) as '2013', (etablissements_2014, effectifs_2014) as '2014',
    (etablissements_2015, effectifs_2015) as '2015', (etablissements_2016, effectifs_2016) as '2016', (etablissements_2017, effectifs_2017) as '2017',
    (etablissements_2018, effectifs_2018) as '2018', (etablissements_2019, effectifs_2019) as '2019', (etablissements_2020, effectifs_2020) as '2020',
    (etablissements_2021, effectifs_2021) as '2021', (etablissements_2022, effectifs_2022) as '2022', (etablissements_2023, effectifs_2023) as '2023',
    (etablissements_2024, effectifs_2024) as '2024', (etablissements_2025, effectifs_2025) as '2025', (etablissements_2026, effectifs_2026) as '2026',
    (etablissements_2027, effectifs_2027) as '2027', (etablissements_2028, effectifs_2028) as '2028', (etablissements_2029, effectifs_2029) as '2029',
    (etablissements_2030, effectifs_2030) as '2030', (etablissements_2031, effectifs_2031) as '2031', (etablissements_2032, effectifs_2032) as '2032',
    (etablissements_2033, effectifs_2033) as '2033', (etablissements_2034, effectifs_2034) as '2034', (etablissements_2035, effectifs_2035) as '2035'
  )
)
where etablissements is not null
