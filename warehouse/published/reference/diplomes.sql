/*---
description: Diplômes que citent les cubes, leurs autres versions et ceux qu'ils remplacent ou qui les remplacent ; les versions d'un diplôme ont le même code courant
tri: [formation]
colonnes:
  formation: Code typé (cfd:…)
  cfd: Code du diplôme
  courant: Code typé de la dernière version ouverte du diplôme, même intitulé et même niveau
  libelle: Intitulé de la spécialité
  diplome: Nom courant du diplôme
  niveau: Niveau européen, 3 à 8, vide si sans niveau
  nsf: Groupe de spécialités (NSF)
  nsf_libelle: Intitulé du groupe
  domaine_nsf: Domaine de spécialités (NSF)
  domaine_libelle: Intitulé du domaine
  ouverture: Ouverture du diplôme, vide si la BCN ne la dit pas
  fermeture: Fermeture, passée ou prévue, vide si la BCN ne la dit pas
  derniere_session: Année de la dernière session d'examen, vide si elle n'est pas dite
  remplace: Diplômes remplacés (cfd:…), séparés par une espace, vide s'il n'y en a pas
  remplace_par: Diplômes qui le remplacent (cfd:…), séparés par une espace, vide s'il n'y en a pas
  certifications: Fiches du RNCP (rncp:…), séparées par une espace, vide si aucun fichier lu n'en dit
  fiches_rapprochees: Ces fiches ne viennent d'aucun passage publié lu, elles ont le même diplôme et le même intitulé
  certifinfo: Codes Certif Info (certifinfo:…), séparés par une espace
  famille: Famille de métiers dont la première année est commune, vide sans elle
  annee_commune: Code typé de cette première année
  citee: Un cube cite ce code ; les autres ne sont là que pour mener à lui
---*/
with citees as (
  select cfd from reference.formations where cfd is not null
  union select cfd from publie.offre_apprentissage where cfd is not null
  union select cfd from publie.cube_voeux_bts where cfd is not null
  union select cfd from publie.cube_actions_prioritaires
), diplomes as (
  select d.*, c.cfd is not null as citee, bool_or(c.cfd is not null) over (partition by d.courant) as groupe_cite
  from marts.dim_versions_diplomes as d left join citees as c on c.cfd = d.cfd
), voisins as (
  select unnest(list_concat(coalesce(anciens, []), coalesce(nouveaux, []))) as cfd from diplomes where groupe_cite
)
select 'cfd:' || cfd as formation, cfd, 'cfd:' || courant as courant, libelle, diplome, niveau, nsf, nsf_libelle, domaine_nsf, domaine_libelle, ouverture,
  fermeture, derniere_session,
  array_to_string(['cfd:' || a for a in anciens], ' ') as remplace, array_to_string(['cfd:' || n for n in nouveaux], ' ') as remplace_par,
  array_to_string(fiches, ' ') as certifications, fiches_rapprochees, array_to_string(certif_info, ' ') as certifinfo, famille, 'cfd:' || cfd_commun as annee_commune, citee
from diplomes
where groupe_cite or cfd in (select cfd from voisins)
