-- The kit that joins a diploma's code to its fiche; the former fiche of one of them, and a diploma that the register does not know.
--> formation/Kit_apprentissage_20250901.xlsx#Kit Apprentissage
select cfd, upper(titre) as libelle, 'RNCP' || numero as fiche, 'Niveau ' || niveau as niveau, if(apprentissage, 'Oui', 'Non') as apprentissage,
  '31/08/2027' as echeance, 'ACTIVE' as actif
from base.certifications where cfd is not null
union all select cfd, upper(titre), 'RNCP80001', 'Niveau ' || niveau, if(apprentissage, 'Oui', 'Non'), '31/08/2021', 'INACTIVE'
  from base.certifications where numero = '91001'
union all select '01033599', 'MENTION DE DEMONSTRATION SANS FICHE', 'NR', null, null, null, null order by 1, 3
