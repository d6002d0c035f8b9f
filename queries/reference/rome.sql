/*---
titre: Fiches du ROME, versions 3 et 4.0
question: Que nomme un code du ROME, dans chaque version ?
code: R14
champ: Fiches du ROME v3 et du ROME 4.0 ; le code parent est la fiche de la v3 d’où vient une fiche de la 4.0.
notes:
  - Un même code peut nommer deux métiers selon la version ; l’autre libellé est alors donné.
  - Les marques de transition ne sont que dans la 4.0, et valent pour toute la France ; une marque vide (…) n’est pas un non.
parametres:
  version: { domaine: choix, valeurs: { toutes: les deux, rome_v3: ROME v3, rome_v4: ROME 4.0 }, defaut: toutes, libelle: Version }
colonnes:
  version: { role: dimension, libelle: Version }
  code: { role: dimension, libelle: Code }
  libelle: { role: dimension, libelle: Libellé }
  code_parent: { role: dimension, libelle: Fiche d’origine (v3) }
  libelle_autre_version: { role: dimension, libelle: Autre libellé du même code }
  domaine: { role: dimension, libelle: Domaine professionnel }
  riasec_majeur: { role: dimension, libelle: Intérêt dominant (RIASEC) }
  riasec_mineur: { role: dimension, libelle: Intérêt second }
  appellations: { role: mesure, unite: appellations, libelle: Appellations }
  competences: { role: mesure, unite: compétences, libelle: Savoirs et activités }
  marque: { role: dimension, libelle: Marque écologique }
  numerique: { role: texte, libelle: Transition numérique }
  demographique: { role: texte, libelle: Transition démographique }
  reglemente: { role: texte, libelle: Emploi réglementé }
  cadre: { role: texte, libelle: Emploi de cadre }
si_vide: { etat: non_disponible, motif: "Les fichiers du ROME de cette version n’ont pas été reçus." }
lecture: "{code} nomme « {libelle} » ({version})."
---*/
select version, code, libelle, code_parent, libelle_autre_version, domaine, riasec_majeur, riasec_mineur, appellations, competences,
    transition_eco as marque,
    if(transition_numerique, 'oui', if(not transition_numerique, 'non', null)) as numerique,
    if(transition_demographique, 'oui', if(not transition_demographique, 'non', null)) as demographique,
    if(reglemente, 'oui', if(not reglemente, 'non', null)) as reglemente,
    if(cadre, 'oui', if(not cadre, 'non', null)) as cadre
from reference.rome
where $version::VARCHAR = 'toutes' or version = $version::VARCHAR
order by code, version
