/*---
titre: Certifications qui mènent à un métier
question: Quelles certifications mènent à ce métier, qui les délivre, et comment y accède-t-on ?
code: R42
champ: Fiches du RNCP et du répertoire spécifique qui citent le métier dans leurs codes ROME ; à défaut de l’archive, celles que cite Certif Info.
notes:
  - Une fiche dit les métiers visés, pas ceux qu’exercent ceux qui l’obtiennent. Rien ne dit ici où elle se prépare.
  - Les codes ROME d’une fiche ne disent pas leur version ; un code propre à la 4.0 mène à la fiche v3 d’où il vient, qui peut être plus large, et un métier de la 4.0 a les certifications de sa fiche v3.
  - « Active » - à la date du fichier lu ; « échue » - active dans ce fichier, et dont l’enregistrement a fini avant que ces données soient assemblées. Elle a pu être renouvelée depuis.
parametres:
  metier: { domaine: metiers.rome, defaut: "rome:K1304", sujet: true, libelle: Métier (ROME) }
  actives: { domaine: choix, valeurs: { oui: "actives, ou dont on ne le sait pas", tous: "toutes, échues comprises" }, defaut: oui, libelle: Certifications }
colonnes:
  code: { role: dimension, libelle: Code }
  certification: { role: libelle, libelle: Certification }
  diplome: { role: dimension, libelle: Diplôme ou titre }
  niveau: { role: dimension, libelle: Niveau européen }
  certificateurs: { role: texte, libelle: Qui la délivre }
  voies: { role: texte, libelle: Voies d’accès }
  enregistrement: { role: dimension, libelle: Enregistrement }
  fin_enregistrement: { role: dimension, temps: jour, libelle: Enregistrée jusqu’au }
  active: { role: texte, libelle: Active }
  metiers: { role: mesure, unite: métiers, libelle: Métiers qu’elle vise }
si_vide: { etat: non_disponible, motif: "Aucune fiche lue ne cite ce métier, ce qui ne dit pas qu’aucune certification n’y mène." }
repose_sur:
  lignes: [certif_info, rncp, rome]
  comptees: [certif_info, rncp]
lecture: "« {certification} » ({code}) vise {metiers métier|métiers}, dont celui-ci."
---*/
with vise as (
    select coalesce(fiches.code_parent, asked.code) as code
    from reference.metiers as asked
    left join reference.rome as fiches on fiches.version = 'rome_v4' and fiches.code = asked.code
    where asked.metier = $metier::VARCHAR
),
liees as (
    select de_nomenclature || ':' || de_code as certification, count(*) as metiers
    from reference.passages
    where de_nomenclature in ('rncp', 'rs') and vers_nomenclature = 'rome_v3'
    group by all
    having bool_or(vers_code in (from vise))
)
select
    c.certification as code,
    c.libelle as certification,
    c.diplome,
    c.niveau::VARCHAR as niveau,
    c.certificateurs,
    c.voies,
    c.type_enregistrement as enregistrement,
    c.fin_enregistrement::VARCHAR as fin_enregistrement,
    case when not c.active then 'non' when c.fin_enregistrement < lecture.jour then 'échue' when c.active then 'oui' end as active,
    liees.metiers
from liees
join reference.certifications as c on c.certification = liees.certification
cross join (select valeur[:10]::DATE as jour from reference.instantane where cle = 'construit_le') as lecture
where $actives::VARCHAR = 'tous' or c.active is not false
order by c.active is not false desc, coalesce(c.fin_enregistrement < lecture.jour, false), c.niveau nulls last, liees.metiers, c.libelle, code
