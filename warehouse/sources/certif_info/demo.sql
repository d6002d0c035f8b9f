-- Certif Info: titles of the training offer and diplomas of the schools, by their code (which has lost its zero) and the cards they lead to; the
-- fiche of these is in the kit alone.
--> formation/certif_info.csv
select certifinfo as code, titre as libelle, 'Titre de démonstration' as type, niveau, '01/09/2025' as date_maj, formacode, fiches[1] as rome_1,
  null as rome_2, null as rome_3,
  nsf, numero as rncp, null as code_scolarite, 'Certificateur de démonstration' as certificateur, 2020 as premiere_session, 0 as etat,
    'Publié' as etat_libelle
from base.certifications where certifinfo is not null
union all
select (991000 + ordre)::varchar, libelle, diplome, if(diplome = 'MC', null, europeen::integer), '01/09/2025', null, fiches[1], fiches[2], fiches[3],
  nsf || fonction, null,
  ltrim(cfd, '0'), 'Éducation nationale', 2020, 0, 'Publié' from base.formations order by 1
