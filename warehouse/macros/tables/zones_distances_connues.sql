-- Le lieu le plus proche de chaque cellule de population, d'après ceux que la construction a cherchés : ce que cellules_et_doute donnerait d'une liste. Une
-- liste sans lieu n'y est pas, et la distance est nulle.

create or replace macro eleves_le_plus_proche(la_liste) as table
  select rang, x, y, z from publie.eleves_proches join publie.eleves_et_voisins using (liste, lieu) where nom = la_liste;
create or replace macro accueil_le_plus_proche(la_liste) as table
  select rang, x, y, z from publie.accueil_proches join publie.accueil_et_voisins using (liste, lieu) where nom = la_liste;
create or replace macro proximite_le_plus_proche(la_liste) as table
  select rang, x, y, z from publie.proximite_proches join publie.proximite_et_voisins using (liste, lieu) where nom = la_liste;

-- Les cellules d'un territoire ou d'une zone et leurs distances, comme cellules_et_doute : aux élèves d'une rentrée, aux lieux d'accueil, aux gares ou espaces.
create or replace macro cellules_eleves(code, zone, la_rentree, le_niveau, le_domaine) as table
  select c.cellule, c.commune, c.population, corde2_km(corde2(c.x, c.y, c.z, l.x, l.y, l.z)) as km,
    km_au_plus(corde2(c.x, c.y, c.z, l.x, l.y, l.z), corde2(c.x, c.y, c.z, m.x, m.y, m.z)) as km_muet
  from cellules_de(code, zone) as c
  left join eleves_le_plus_proche(liste_eleves(la_rentree, le_niveau, le_domaine)) as l on l.rang = c.rang
  left join eleves_le_plus_proche('muets ' || la_rentree) as m on m.rang = c.rang;

create or replace macro cellules_accueil(code, zone, le_type) as table
  select c.cellule, c.commune, c.population, corde2_km(corde2(c.x, c.y, c.z, l.x, l.y, l.z)) as km,
    km_au_plus(corde2(c.x, c.y, c.z, l.x, l.y, l.z), corde2(c.x, c.y, c.z, m.x, m.y, m.z)) as km_muet
  from cellules_de(code, zone) as c
  left join accueil_le_plus_proche(le_type) as l on l.rang = c.rang
  left join accueil_le_plus_proche('muets ' || le_type) as m on m.rang = c.rang;

create or replace macro cellules_proximite(code, zone, le_type) as table
  select c.cellule, c.commune, c.population, corde2_km(corde2(c.x, c.y, c.z, l.x, l.y, l.z)) as km,
    km_au_plus(corde2(c.x, c.y, c.z, l.x, l.y, l.z), corde2(c.x, c.y, c.z, m.x, m.y, m.z)) as km_muet
  from cellules_de(code, zone) as c
  left join proximite_le_plus_proche(le_type) as l on l.rang = c.rang
  left join proximite_le_plus_proche('muets ' || le_type) as m on m.rang = c.rang;
