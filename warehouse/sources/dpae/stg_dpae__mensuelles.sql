-- DPAE par mois d'embauche : contrats de plus d'un mois seulement. secteur et a38 : code, « nca » (non classé ailleurs) ou « calage » ; null quand le fichier ne détaille pas.
-- brut : déclarations, 0 pour une ligne de calage qui n'en a pas. cvs : corrigées des variations saisonnières, null quand le producteur n'en donne pas.
select _fichier as fichier, fin[1:7] as periode, territoire_urssaf(code_zone_emploi, code_departement,
    code_region) as territoire, zeros_rendus(nullif(code_region, ''), 2) as region,
  nullif(regexp_extract(grand_secteur, '^(GS[1-7]|nca|_?calage)', 1), '') as secteur,
  nullif(regexp_extract(secteur_na38, '^([A-U][A-Z]|nca|_?calage)', 1), '') as a38,
  contrat_dpae(nature, duree) as contrat, coalesce(try_cast(sans_espaces(brut) as bigint), 0) as brut,
      try_cast(replace(sans_espaces(cvs), ',', '.') as double) as cvs
from raw.dpae__mensuelles
