-- Fiches of the national register for all that the demo certifies: titles of continuing training, of validated experience, diplomas, and four titles
-- that neither schools nor organisations prepare, two of them taught to apprentices, two by nobody. Numbers are in a range that it has not reached.
with validations as (
  from (values ('90101', 'CAP de démonstration, petite enfance', 3), ('90102', 'BTS de démonstration, gestion', 5),
    ('90103', 'Bac pro de démonstration, commerce', 4), ('90104', 'BTS de démonstration, rare', 5),
    ('90111', 'Titre professionnel de démonstration, services', 3), ('90112', 'Titre professionnel de démonstration, bâtiment', 3),
    ('90121', 'Aide-soignant (démonstration)', 4), ('90122', 'Éducateur (démonstration)', 6),
    ('90131', 'Brevet agricole de démonstration', 3)) as t(numero, titre, niveau)
), apprentissage as (
  from (values ('92001', 'entretien des espaces verts', '21277', '214', 'A1203', 3, '56X21499', 6, 'p'),
    ('92002', 'service en salle', '42757', '334', 'G1803', 3, null, 7, 'm'),
    ('92003', 'services aux particuliers', '42079', '332', 'K1304', 3, null, 0, 'p'),
    ('92004', 'formation d''adultes', '44586', '333', 'K2111', 5, '36X33399', 0, 'v')) as t(numero, titre, formacode, nsf, fiche, niveau, cfd, centres, profil)
)
select '9' || printf('%04d', rang) as numero, 'Titre de démonstration : ' || lower(libelle) as titre, 'TP' as sorte, niveau,
  formacode::varchar as formacode, nsf::varchar as nsf,
  [rome] as fiches, null as cfd, false as apprentissage, 0 as centres, profil, null as annees, (990000 + rang)::varchar as certifinfo
from (select *, ligne as rang from base.sujets) where niveau is not null
union all select numero, titre, 'TP', niveau, null, null, [], null, false, 0, 'p', null, null from validations
-- Cards that Certif Info leaves out and that the fiche gives; diplomas of school only lead there through the kit.
union all select (91000 + ordre)::varchar, intitule, diplome, europeen::integer, null, nsf, case cfd when '32031211' then ['D1401'] when '32032612'
  then ['M1802', 'M1805']
  else fiches end, cfd, apprentissage, if(apprentissage, greatest(2, round(diffusion * 0.8)), 0), profil, annees, null from base.formations
union all select numero, 'Titre de démonstration : ' || titre, 'TP', niveau, formacode, nsf, [fiche], cfd, true, centres, profil, null, null
  from apprentissage
order by numero
