-- Les BTS sous statut d'étudiant d'un territoire à une session de Parcoursup, où les places et les admis sont connus. Un établissement que l'annuaire ne
-- situe pas est compté pour la région et son département, d'après son code.
create or replace macro bts_admis(place, rentree) as table
  select b.uai, coalesce(e.nom, 'Établissement ' || b.uai) as etablissement, b.formation, b.capacite, b.admis, b.candidatures
  from publie.cube_voeux_bts as b left join publie.etablissements as e on e.uai = b.uai
  where b.session = rentree and b.voie = 'scolaire' and b.capacite > 0 and b.admis is not null
    and if((select maille in ('region', 'departement', 'pays') from reference.territoires where territoire = place),
      'departement:' || departement_uai(b.uai) in (from departements_entiers(place)),
      exists (from reference.appartenances as a where a.commune = e.commune and a.territoire = place));
