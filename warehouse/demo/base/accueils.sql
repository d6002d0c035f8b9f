-- Places of guidance of the region and of the neighbouring towns, which four directories that overlap give each in its layout; one in thirteen is
-- without coordinates, as some are in a real directory. No establishment bears a SIREN of 000 000 0xx.
with sortes as (
  from (values ('ml', 0, 14, 'Mission locale de ', 'mission-locale'), ('ij', 0, 30, 'Point information jeunesse de ', 'reseau-information-jeunesse'),
    ('antenne', 14, 34, 'Mission locale - antenne de ', 'mission-locale'), ('apec', 0, 2, 'Apec ', ''), ('cite', 3, 4, 'Cité des métiers de ', ''),
    ('maison', 4, 6, 'Maison de l’emploi de ', 'maisons-de-l-emploi'), ('vae', 0, 6, 'Point relais conseil de ', ''),
    ('cap', 0, 8, 'Cap emploi ', 'cap-emploi-reseau-cheops'), ('bilan', 0, 9, 'Atelier des parcours de démonstration, ', ''),
    ('ccas', 0, 10, 'CCAS de ', 'ccas-cias'), ('mairie', 0, 25, 'Mairie - ', '')) as t(sorte, debut, fin, nom, reseau)
)
select s.sorte, s.sorte || '-' || (c.rang - debut) as id, s.nom || c.nom as nom, s.reseau, c.code, c.nom as commune, c.departement, c.postal, c.rang,
  if(s.sorte = 'ml', '0000000' || deux(c.rang) || '00011', null) as siret,
    if(hasard('lieu', s.sorte, c.code, 'position') > 1 / 13, l.lat, null) as lat,
  if(hasard('lieu', s.sorte, c.code, 'position') > 1 / 13, l.lng, null) as lng, c.departement || '-ML ' || capitales(c.nom) as officiel
from sortes as s join base.communes as c on c.rang > debut and c.rang <= fin
join base.lieux as l on l.code = c.code and l.rang = floor(hasard('lieu', s.sorte, c.code) * l.nombre)
union all
select sorte, sorte || '-voisin-' || code, sorte_nom || nom, reseau, code, nom, departement, postal, 100 + rang, null, lat, lng, ''
from base.voisines, (values ('ml', 'Mission locale de ', 'mission-locale'), ('cap', 'Cap emploi de ', 'cap-emploi-reseau-cheops'))
  as t(sorte, sorte_nom, reseau)
order by sorte, rang
