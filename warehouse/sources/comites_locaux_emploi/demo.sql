-- Invented comités locaux pour l'emploi: whole zones d'emploi, some of them joined; islands of one commune have none yet.
--> geo/comites_locaux_emploi_2025.csv
select c.code as code_commune, 'CLE' || c.comite as code, z.nom from base.communes as c join base.zones as z on z.code = c.comite order by c.code
