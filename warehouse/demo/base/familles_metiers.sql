-- Common first years of bac pro: rank, short label, name of the family.
select split_part(ligne, ' ', 1) as famille, regexp_extract(ligne, '^\S+ ([^>]*)>', 1) as libelle, regexp_extract(ligne, '>(.*)$', 1) as nom
from (select unnest(string_split('20006 MET.CON.DUR.BAT.&TRA.PUB.2NDE COM>Métiers de la construction durable, du bâtiment et des travaux publics'
  || '|22107 MET. DE L''ALIMENTAT. 2NDE COMMUNE>Métiers de l''alimentation|25222 MET.MAIN.MATER.VEHIC.2NDE COMMUNE>Métiers de la maintenance des matériels et des véhicules'
  || '|20008 MET.TRANSIT.NUMER.ENERG.2NDE COMM>Métiers des transitions numérique et énergétique'
  || '|30003 MET.GEST.ADM.,TRA.&LOG.2NDE COMM.>Métiers de la gestion administrative, du transport et de la logistique'
  || '|31211 MET. RELATION CLIENT 2NDE COMMUNE>Métiers de la relation client|33005 ACC.SOINS-SERV.PERS. 2NDE COMMUNE>Métiers des soins et services à la personne'
  || '|33404 MET.HOTEL.-RESTAUR. 2NDE COMMUNE>Métiers de l''hôtellerie-restauration|33605 MET.BEAUTE&BIEN-ETRE 2NDE COMMUNE>Métiers de la beauté et du bien-être',
    '|')) as ligne)
