/*---
titre: Résultats au baccalauréat, observés et attendus
question: Les établissements font-ils réussir au bac, et y mènent-ils, mieux qu’attendu ?
code: C30
formule: valeur ajoutée = taux observé − taux attendu à profil d’élèves comparable, calculée et publiée par la DEPP, jamais recalculée
champ: Lycées généraux et technologiques, ou professionnels, publics et privés sous contrat ; session choisie du baccalauréat.
notes:
  - Le taux attendu tient compte du profil des élèves (âge, origine sociale, sexe, niveau). Il ne tient pas compte de tout, et la DEPP n’en publie pas l’intervalle - un écart de quelques points ne classe pas deux lycées, rangés ici par commune.
  - L’accès est la part des élèves de seconde qui obtiennent le bac dans le lycée, redoublements compris ; un lycée qui envoie des élèves ailleurs l’a plus bas, sans qu’ils aient échoué.
  - ND (non diffusé) - la DEPP tait la valeur ajoutée d’un lycée trop petit ou trop récent. Il reste dans la liste, après les autres.
  - Une réussite au bac n’est pas une insertion - voyez « Valeur ajoutée des établissements » pour l’emploi.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.ival, defaut: dernier, libelle: Session }
  voie: { domaine: choix, valeurs: { professionnelle: Professionnelle, generale_technologique: Générale et technologique }, defaut: professionnelle, sujet: true, libelle: Voie }
  detail: { domaine: choix, valeurs: { ensemble: Ensemble du lycée, series: Séries et spécialités }, defaut: ensemble, libelle: Détail }
colonnes:
  uai: { role: dimension, libelle: Code }
  etablissement: { role: dimension, libelle: Lycée }
  commune: { role: dimension, libelle: Commune }
  serie: { role: dimension, libelle: Série }
  presents: { role: mesure, unite: élèves, libelle: Présents au bac }
  reussite: { role: indice, unite: pourcent, libelle: Réussite observée }
  reussite_attendue: { role: indice, unite: pourcent, libelle: Réussite attendue }
  va_reussite: { role: indice, unite: pt, libelle: Valeur ajoutée de la réussite }
  acces: { role: indice, unite: pourcent, libelle: Accès de la seconde au bac }
  acces_attendu: { role: indice, unite: pourcent, libelle: Accès attendu }
  va_acces: { role: indice, unite: pt, libelle: Valeur ajoutée de l’accès }
  diffusion: { role: texte, libelle: Diffusion }
graphique: { type: nuage, x: reussite_attendue, y: reussite, egalite: true }
si_vide: { etat: sans_objet, motif: "Aucun lycée de cette voie ici dans les indicateurs de la DEPP pour cette session." }
repose_sur:
  lignes: [ival]
lecture: "{territoire}, « {etablissement} », à {commune} : {reussite} de réussite au bac {annee}, pour {reussite_attendue} attendus à profil comparable."
lecture_par_ligne: true
---*/
select
    cube.uai,
    cube.nom as etablissement,
    communes.nom as commune,
    if(cube.serie = 'ensemble', 'Ensemble', cube.serie) as serie,
    cube.presents,
    cube.reussite / 100 as reussite,
    cube.reussite_attendue / 100 as reussite_attendue,
    cube.va_reussite,
    cube.acces / 100 as acces,
    cube.acces_attendu / 100 as acces_attendu,
    cube.va_acces,
    if(cube.statut = 'non_diffuse', 'non diffusée par la DEPP', null) as diffusion
from publie.cube_ival as cube
left join reference.territoires as communes on communes.territoire = cube.commune
where cube.annee = $annee::INTEGER
    and cube.voie = $voie::VARCHAR
    and (cube.serie = 'ensemble') = ($detail::VARCHAR = 'ensemble')
    and exists (from reference.appartenances as a where a.commune = cube.commune and a.territoire = $territoire::VARCHAR)
order by cube.va_reussite is null, communes.nom nulls last, cube.nom, cube.uai, cube.serie
