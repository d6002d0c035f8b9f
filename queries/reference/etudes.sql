/*---
titre: Études citées
question: Que disent des études de ce territoire, de ce métier, de cette formation ou de cette filière ?
code: R34
champ: Études que la région a écrites dans son gabarit, avec un constat d’une phrase.
notes:
  - Un constat est celui de ses auteurs, cité avec leur nom, leur année et leur adresse ; il n’est ni un chiffre de ce catalogue ni vérifié par lui.
  - Une étude n’est ici que si elle a été écrite dans le gabarit ; une absence ne dit pas que personne n’a étudié la question.
  - D’une formation, toutes ses versions ; d’un métier, son code seulement.
parametres:
  territoire: { domaine: territoires, defaut: region, libelle: Territoire }
  portee: { domaine: choix, valeurs: { liees: 'du territoire, de ceux qui le contiennent et de ses parties', territoire: du territoire même, partout: de tout territoire ou d’aucun }, defaut: liees, libelle: Études }
  metier: { domaine: metiers.toutes, valeurs: { tous: tous }, defaut: tous, libelle: Métier }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation }
  filiere: { domaine: filieres, valeurs: { toutes: toutes }, defaut: toutes, libelle: Filière }
colonnes:
  titre: { role: dimension, libelle: Étude }
  auteur: { role: dimension, libelle: Auteur }
  organisme: { role: dimension, libelle: Organisme }
  annee: { role: dimension, libelle: Année }
  constat: { role: texte, libelle: Constat }
  lien: { role: texte, libelle: Adresse }
  lieu: { role: territoire, libelle: Territoire de l’étude }
  nom_lieu: { role: dimension, libelle: Nom du territoire }
  theme: { role: dimension, libelle: Thème }
  code_metier: { role: dimension, libelle: Code du métier }
  code_formation: { role: dimension, libelle: Code de la formation }
  code_filiere: { role: dimension, libelle: Filière }
si_vide: { etat: non_disponible, motif: "Aucune étude n’est connue ici sur ce sujet." }
repose_sur:
  lignes: [etudes]
lecture: "{titre}, {annee} : « {constat} »"
---*/
with liees as (
    select territoire from reference.appartenances
    where commune in (select commune from reference.appartenances where territoire = $territoire::VARCHAR)
    union
    select $territoire::VARCHAR
),
versions as (
    select versions.formation from reference.diplomes as versions
    join reference.diplomes as dite on dite.courant = versions.courant
    where dite.formation = $formation::VARCHAR
)
select e.titre, e.auteur, e.organisme, e.annee, e.constat, e.lien, e.territoire as lieu, t.nom as nom_lieu, e.theme,
    e.metier as code_metier, e.formation as code_formation, e.filiere as code_filiere
from reference.etudes as e
left join reference.territoires as t on t.territoire = e.territoire
where case $portee::VARCHAR when 'partout' then true when 'territoire' then e.territoire = $territoire::VARCHAR
    else e.territoire in (select territoire from liees) end
    and ($metier::VARCHAR = 'tous' or e.metier = $metier::VARCHAR)
    and ($formation::VARCHAR = 'toutes' or e.formation = $formation::VARCHAR or e.formation in (select formation from versions))
    and ($filiere::VARCHAR = 'toutes' or e.filiere = $filiere::VARCHAR)
order by coalesce(e.territoire = $territoire::VARCHAR, false) desc, e.annee desc, e.titre, e.constat
