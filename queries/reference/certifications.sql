/*---
titre: Certifications du RNCP et du répertoire spécifique
question: Que vaut cette certification, qui la délivre, comment y accède-t-on, et jusqu’à quand est-elle enregistrée ?
code: R38
champ: Fiches du répertoire national des certifications professionnelles (RNCP) et du répertoire spécifique (RS), échues comprises ; à défaut, celles que cite Certif Info, sans certificateur ni voie.
notes:
  - L’échéance est celle du fichier lu ; un renouvellement, une prolongation pour ceux qui sont entrés avant elle, n’y sont pas tous.
  - Une certification du répertoire spécifique n’a pas de niveau.
  - « Enregistrement de droit » - un diplôme de l’État. « Sur demande » - un titre ou un certificat de branche (CQP), pour cinq ans au plus.
parametres:
  repertoire: { domaine: choix, valeurs: { rncp: RNCP, rs: répertoire spécifique }, defaut: rncp, sujet: true, libelle: Répertoire }
  numero: { domaine: entier, facultatif: true, libelle: Numéro de la fiche }
colonnes:
  code: { role: dimension, libelle: Code }
  certification: { role: libelle, libelle: Certification }
  diplome: { role: dimension, libelle: Diplôme ou titre }
  niveau: { role: dimension, libelle: Niveau européen }
  certificateurs: { role: texte, libelle: Qui la délivre }
  organismes: { role: mesure, unite: organismes, libelle: Nombre d’organismes qui la délivrent }
  voies: { role: texte, libelle: Voies d’accès }
  enregistrement: { role: dimension, libelle: Enregistrement }
  fin_enregistrement: { role: dimension, temps: jour, libelle: Enregistrée jusqu’au }
  active: { role: texte, libelle: Active à la date du fichier }
  remplacee_par: { role: texte, libelle: Remplacée par }
si_vide: { etat: non_disponible, motif: "Aucune fiche de ce numéro dans les fichiers lus." }
repose_sur:
  lignes: [certif_info, rncp]
  comptees: [certif_info, rncp]
lecture: "« {certification} » ({code}) est enregistrée jusqu’au {fin_enregistrement}."
---*/
select
    certification as code,
    libelle as certification,
    diplome,
    niveau::VARCHAR as niveau,
    certificateurs,
    len(string_split(certificateurs, ' ; '))::INTEGER as organismes,
    voies,
    type_enregistrement as enregistrement,
    fin_enregistrement::VARCHAR as fin_enregistrement,
    if(active, 'oui', if(not active, 'non', null)) as active,
    remplacee_par
from reference.certifications
where repertoire = $repertoire::VARCHAR
    and ($numero::INTEGER is null or numero = $numero::INTEGER::VARCHAR)
order by numero::INTEGER
