/*---
titre: À quoi mène une certification, et ce qui la remplace
question: À quels métiers mène cette certification, quel diplôme est-ce, et qu’est-ce qui la remplace ?
code: R40
formule: codes = fiches du ROME de la certification qui mènent au métier, pour sa qualification, sur celles qu’elle cite
champ: Métiers (ROME v3, FAP 2021) des passages lus, diplômes qui ont des chiffres ici, certifications qui la remplacent ou qu’elle remplace.
notes:
  - Un nombre de fiches ne compte personne ; rien ne dit où vont vraiment ceux qui l’obtiennent.
  - Un diplôme que le kit apprentissage et Certif Info ne relient à aucune fiche l’est à celles du même diplôme et du même intitulé ; c’est dit.
  - Les codes ROME d’une fiche ne disent pas leur version ; un code propre à la 4.0 mène à la fiche v3 d’où il vient.
parametres:
  repertoire: { domaine: choix, valeurs: { rncp: RNCP, rs: répertoire spécifique }, defaut: rncp, sujet: true, libelle: Répertoire }
  numero: { domaine: entier, facultatif: true, libelle: Numéro de la fiche }
colonnes:
  code: { role: dimension, libelle: Certification }
  nature: { role: dimension, libelle: Lien }
  vers: { role: dimension, libelle: Code lié }
  libelle: { role: libelle, libelle: Intitulé }
  codes: { role: mesure, unite: fiches, libelle: Fiches du ROME qui y mènent }
  sur: { role: mesure, unite: fiches, libelle: Fiches du ROME de la certification }
  qualite: { role: dimension, libelle: Ce qui fonde le lien }
si_vide: { etat: non_disponible, motif: "Aucun passage lu ne relie cette fiche à un métier, à un diplôme ou à une autre fiche, ce qui ne dit pas qu’il n’y en a pas." }
repose_sur:
  lignes: [bcn, certif_info, fap, kit_apprentissage, passages_fap2021, rncp, rome]
  valeurs:
    - { colonnes: [codes, sur, qualite], sources: [certif_info, kit_apprentissage, rncp], sans: dit }
  comptees: [certif_info, passages_fap2021, rncp]
lecture: "{code}, {nature} : « {libelle} » ({vers})."
---*/
with choisies as (
    select certification, numero
    from reference.certifications
    where repertoire = $repertoire::VARCHAR and ($numero::INTEGER is null or numero = $numero::INTEGER::VARCHAR)
),
suites as (
    select certification, libelle, unnest(string_split(nullif(remplacee_par, ''), ' ')) as suite from reference.certifications
),
diplomes as (
    -- Une fiche est celle de chaque version du diplôme ; la dernière a la page.
    select dits.courant, min(concat_ws(' ', derniere.diplome, derniere.libelle)) as libelle, dits.certification,
        if(bool_and(dits.fiches_rapprochees), 'meme_intitule', null) as qualite
    from (select courant, fiches_rapprochees, unnest(string_split(nullif(certifications, ''), ' ')) as certification from reference.diplomes) as dits
    join reference.diplomes as derniere on derniere.formation = dits.courant
    group by dits.courant, dits.certification
),
liens as (
    select c.certification, 1 as rang, 'métier (ROME)' as nature, 'rome:' || p.vers_code as vers, r.libelle, p.codes, p.sur, p.qualite
    from choisies as c
    join reference.passages as p on p.de_nomenclature = $repertoire::VARCHAR and p.de_code = c.numero and p.vers_nomenclature = 'rome_v3'
    left join reference.rome as r on r.version = 'rome_v3' and r.code = p.vers_code
    union all
    select c.certification, 2, 'famille de métiers (FAP 2021)', 'fap2021:' || p.vers_code, m.libelle, p.codes, p.sur, p.qualite
    from choisies as c
    join reference.passages as p on p.de_nomenclature = $repertoire::VARCHAR and p.de_code = c.numero and p.vers_nomenclature = 'fap2021'
    left join reference.metiers as m on m.metier = 'fap2021:' || p.vers_code
    union all
    select c.certification, 3, 'diplôme', d.courant, d.libelle, null, null, d.qualite
    from choisies as c
    join diplomes as d on d.certification = c.certification
    union all
    select c.certification, 4, 'remplacée par', s.suite, apres.libelle, null, null, null
    from choisies as c
    join suites as s on s.certification = c.certification
    left join reference.certifications as apres on apres.certification = s.suite
    union all
    select c.certification, 5, 'remplace', s.certification, s.libelle, null, null, null
    from choisies as c
    join suites as s on s.suite = c.certification
)
select certification as code, nature, vers, coalesce(libelle, vers) as libelle, codes, sur, qualite_dite(qualite) as qualite
from liens
order by certification, rang, codes desc nulls last, vers
