/*---
titre: Ce que dit le ROME d’un métier
question: Quelles compétences demande ce métier, dans quelles conditions s’exerce-t-il, et à quels intérêts répond-il ?
code: R37
champ: Une fiche du ROME, dans la version la plus récente dont on lit les compétences.
notes:
  - Le ROME décrit un métier pour toute la France ; il ne dit ni un diplôme, ni un droit d’exercer.
  - Une fiche de la 4.0 dont les compétences ne sont pas lues est dite par la fiche v3 d’où elle vient, qui peut être plus large.
parametres:
  metier: { domaine: metiers.rome, defaut: "rome:K1304", sujet: true, libelle: Métier (ROME) }
colonnes:
  fiche: { role: dimension, libelle: Fiche }
  nature: { role: dimension, libelle: Nature }
  groupe: { role: dimension, libelle: Relève de }
  libelle: { role: dimension, libelle: Libellé }
  coeur: { role: dimension, libelle: Dans ce métier }
  metiers: { role: mesure, unite: fiches, libelle: Autres fiches qui le citent }
si_vide: { etat: non_disponible, motif: "Les compétences du ROME n’ont pas été reçues dans une version qui a ce métier." }
repose_sur:
  lignes: [rome]
  comptees: [rome]
lecture: "Le ROME cite pour ce métier « {libelle} » ({nature}), comme {metiers autre fiche|autres fiches}."
---*/
with fiche as (
    from fiche_lue(split_part($metier::VARCHAR, ':', 2))
),
communs as (
    select c.nature, c.libelle, count(distinct c.code) - 1 as metiers
    from reference.rome_contenus as c
    join fiche on fiche.version = c.version
    where c.libelle in (select s.libelle from reference.rome_contenus as s join fiche on fiche.version = s.version and fiche.code = s.code)
    group by c.nature, c.libelle
)
select
    fiche.dite as fiche,
    contenus.nature, contenus.groupe, contenus.libelle, contenus.coeur,
    communs.metiers::INTEGER as metiers
from reference.rome_contenus as contenus
join fiche on fiche.version = contenus.version and fiche.code = contenus.code
join communs on communs.nature = contenus.nature and communs.libelle = contenus.libelle
order by
    case contenus.nature when 'savoir-faire' then 1 when 'activité' then 2 when 'savoir' then 3 when 'savoir-être' then 4 when 'contexte' then 5 else 6 end,
    contenus.coeur is null, contenus.groupe nulls first, contenus.libelle
