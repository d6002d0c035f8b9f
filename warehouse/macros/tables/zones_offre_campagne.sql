-- Les demandes d'une campagne qui portent sur un territoire : le diplôme, l'établissement où l'annuaire le situe, et la voie dont les places bougent (scolaire
-- quand les deux). Un établissement que l'annuaire n'a pas est du département de son code.
create or replace macro demandes_de_campagne(le_territoire, la_campagne) as table
  select d.*, n.courant, n.libelle, n.diplome, n.niveau, n.domaine, lieux.nom as etablissement, lieux.commune, h3_parent(lieux.cellule, 7) as cellule,
    if(d.scolaire_apres <> d.scolaire_avant or d.apprentissage_avant + d.apprentissage_apres = 0, 'scolaire', 'apprentissage') as voie,
    d.scolaire_avant + d.apprentissage_avant as avant, d.scolaire_apres + d.apprentissage_apres as apres,
    (select min(a.territoire) from reference.appartenances as a where a.commune = lieux.commune and a.maille = 'bassin') as bassin
  from publie.campagne_demandes as d
  join reference.territoires as ici on ici.territoire = le_territoire
  left join reference.diplomes as dit on dit.formation = d.formation
  left join diplomes_reunis() as n on n.courant = dit.courant
  left join publie.etablissements as lieux on lieux.uai = d.uai
  where d.rentree = la_campagne and if(lieux.commune is null,
    ici.maille in ('region', 'departement', 'pays') and 'departement:' || departement_uai(d.uai) in (from departements_entiers(le_territoire)),
    exists (select 1 from reference.appartenances as a where a.commune = lieux.commune and a.territoire = le_territoire));

-- Où chaque diplôme s'enseigne, d'après les fichiers lus, bordure comprise : élèves d'une rentrée, offres de l'apprentissage.
create or replace macro lieux_enseignes(la_rentree) as table
  select d.courant, d.domaine_nsf, t.voie, t.lieu, min(t.nom) as nom, min(t.commune) as commune, min(t.cellule) as cellule
  from (
    select voie, code as cfd, lieu, nom, commune, cellule from publie.formations_et_voisines
    where voie = 'scolaire' and millesime = la_rentree::varchar and effectif > 0
    union all
    select 'apprentissage', cfd, coalesce(uai, commune, cle), intitule, commune, h3_parent(cellule, 7) from publie.offre_apprentissage
    union all
    select 'apprentissage', cfd, coalesce(uai, commune, cle), intitule, commune, h3_parent(cellule, 7) from publie.offre_apprentissage_voisine
  ) as t
  join reference.diplomes as d on d.cfd = t.cfd
  where t.cellule is not null
  group by all;
