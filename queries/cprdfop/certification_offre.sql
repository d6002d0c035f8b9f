/*---
titre: Où se prépare une certification
question: Quelles sessions de formation continue, quels lieux d’apprentissage mènent ici à cette certification ?
code: C19
champ: Sessions du flux LHEO et formations du catalogue de l’apprentissage qui nomment la fiche, au lieu de formation.
notes:
  - Places restantes au jour du flux. Une session passée y reste tant que son flux la donne.
  - Une offre d’apprentissage annoncée attend la signature d’un contrat. Celles que le catalogue ne donne pas (Parcoursup, Affelnet) ne nomment pas leur fiche - la page du diplôme les a.
parametres:
  repertoire: { domaine: choix, valeurs: { rncp: RNCP, rs: répertoire spécifique }, defaut: rncp, sujet: true, libelle: Répertoire }
  numero: { domaine: entier, facultatif: true, libelle: Numéro de la fiche }
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
colonnes:
  code: { role: dimension, libelle: Certification }
  nature: { role: dimension, libelle: Offre }
  intitule: { role: libelle, libelle: Intitulé }
  organisme: { role: dimension, libelle: Organisme ou établissement }
  commune: { role: dimension, libelle: Commune }
  code_commune: { role: territoire, libelle: Code de la commune }
  debut: { role: dimension, temps: jour, libelle: Début }
  fin: { role: dimension, temps: jour, libelle: Fin }
  places: { role: mesure, unite: places, libelle: Places }
  restantes: { role: mesure, unite: places, libelle: Places restantes }
si_vide: { etat: non_disponible, motif: "Aucune session ni offre d’apprentissage des fichiers lus ne nomme cette fiche sur ce territoire." }
repose_sur:
  lignes: [catalogue_apprentissage, offre_formation]
  valeurs:
    - { colonnes: [organisme], sources: [annuaire_education], sans: dit }
lecture: "{territoire}, « {intitule} » ({code}) se prépare à {commune} : {nature}."
---*/
with offres as (
    select certification, 'session de formation continue' as nature, intitule, organisme, commune, debut, fin, places, places_restantes
    from publie.sessions_formation
    union all
    select o.certification, 'formation en apprentissage', o.intitule, e.nom, o.commune, null, null, o.places, null
    from publie.offre_apprentissage as o
    left join publie.etablissements as e on e.uai = o.uai
)
select
    offres.certification as code,
    offres.nature,
    offres.intitule,
    offres.organisme,
    communes.nom as commune,
    offres.commune as code_commune,
    offres.debut::VARCHAR as debut,
    offres.fin::VARCHAR as fin,
    offres.places::INTEGER as places,
    offres.places_restantes::INTEGER as restantes
from offres
join reference.appartenances as dedans on dedans.commune = offres.commune and dedans.territoire = $territoire::VARCHAR
left join reference.territoires as communes on communes.territoire = offres.commune
where starts_with(offres.certification, $repertoire::VARCHAR || ':')
    and ($numero::INTEGER is null or offres.certification = $repertoire::VARCHAR || ':' || $numero::INTEGER::VARCHAR)
order by offres.certification, offres.nature desc, offres.debut nulls last, offres.commune, offres.organisme, offres.intitule, offres.fin
