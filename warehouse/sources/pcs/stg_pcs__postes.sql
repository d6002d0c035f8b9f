-- Le code sans les zéros qui le complètent : 3, 37, 37A, 37A1.
select niveau::integer as niveau, trim(code)[1:niveau::integer] as code, trim(libelle) as libelle from raw.pcs__postes
