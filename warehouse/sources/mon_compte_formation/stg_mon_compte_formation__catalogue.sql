-- Une formation du catalogue, dans un département. Le zéro perdu d'un code de région (1 : Guadeloupe) est remis.
select lpad(siret, 14, '0') as siret, zeros_rendus(region, 2) as region, numero, intitule, nombre_positif(heures) as heures, nombre_positif(frais) as frais
from raw.mon_compte_formation__catalogue
