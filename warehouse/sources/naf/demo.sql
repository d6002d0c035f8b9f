-- The list of APE of the private jobs.
--> naf/naf2008_liste_n5.csv
select ape[1:2] || '.' || ape[3:] as code, libelle from base.ape order by ape
