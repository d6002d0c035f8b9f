-- An invented classification of the communes, but for the largest: rural zones d'emploi are classed, the first of them FRR+, another has left the ZRR
-- but keeps its effects; some communes in part.
--> geo/liste-communes-FRR-juillet2025.csv
select code as code_commune, case when population > 12000 or zone not in ('5303', '5312', '5311', '0062', '5306') then 'Non classée'
  when zone = '5306' then if(rang % 90 = 7, 'FRR bénéficiaire partiellement', 'FRR bénéficiaire') when rang % 90 = 7 then 'Classée FRR partiellement'
  when zone = '5303' then 'FRR+' else 'FRR socle' end as "Classement FRR et FRR+ au 10 juillet 2025" from base.communes
union all select code, 'Non classée' from base.traversees order by code_commune
