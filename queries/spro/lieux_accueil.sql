/*---
titre: Lieux d’accueil et d’orientation
question: Où peut-on être reçu et orienté sur ce territoire (agence France Travail, CIO, mission locale…) ?
code: S16
champ: Lieux ouverts au public, d’après les annuaires présents dans l’instantané (France Travail, éducation nationale, missions locales, data·inclusion, annuaire de l’administration, Emplois de l’inclusion).
notes:
  - Un lieu donné par plusieurs annuaires compte une fois - même type, même commune, et même SIRET ou même nom une fois ôtés le type et la commune. Deux annuaires qui le nomment autrement, sans SIRET commun, le comptent deux fois.
  - Les agences France Travail et les CIO viennent de leur propre annuaire quand il est là, et de lui seul.
  - Le conseil en VAE et le bilan de compétences se reconnaissent au nom d’un service de data·inclusion ; l’absence d’un service n’y veut pas dire qu’il n’est pas rendu.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  type: { domaine: choix, valeurs: { tous: tous, cep: Opérateurs du conseil en évolution professionnelle, agence_france_travail: Agence France Travail, mission_locale: Mission locale, cap_emploi: Cap emploi, apec: Apec, cio: Centre d’information et d’orientation (CIO), information_jeunesse: Information jeunesse, cite_metiers: Cité des métiers, mife: Maison de l’information sur la formation et l’emploi (MIFE), maison_emploi: Maison de l’emploi, conseil_vae: Conseil en VAE, bilan_competences: Bilan de compétences }, defaut: tous, libelle: Réseau ou type de lieu }
colonnes:
  lieu: { role: dimension, libelle: Identifiant }
  nom: { role: dimension, libelle: Lieu }
  type: { role: dimension, libelle: Type }
  reseau: { role: dimension, libelle: Réseau }
  code_commune: { role: territoire, libelle: Code de la commune }
  commune: { role: dimension, libelle: Commune }
  adresse: { role: texte, libelle: Adresse }
  telephone: { role: texte, libelle: Téléphone }
  accessible: { role: texte, libelle: Accès des personnes handicapées }
  services: { role: texte, libelle: Services connus }
  annuaires: { role: texte, libelle: Annuaires }
  position: { role: dimension, libelle: Position donnée par }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
  incomplet: { role: signal, libelle: Réseaux non lus, texte: "Des réseaux d’accueil ne sont pas dans les fichiers, en tout ou en partie : la liste est celle des seuls réseaux lus." }
carte: { type: points, valeur: type, mode: observe }
si_vide: { etat: non_disponible, motif: "Aucun lieu de ce type ici dans les annuaires reçus ; un réseau qu’aucun d’eux ne donne n’est pas pour autant absent du territoire." }
repose_sur:
  lignes: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales]
  valeurs:
    - { colonnes: [annuaires], sources: [agences, annuaire_administration, annuaire_education, data_inclusion, emplois_inclusion, missions_locales], sans: dit }
lecture: "{nom}, à {commune}, est l’un des lieux d’accueil du territoire."
---*/
select
    lieux.lieu,
    lieux.nom,
    lieux.type,
    lieux.reseau,
    lieux.commune as code_commune,
    communes.nom as commune,
    lieux.adresse,
    lieux.telephone,
    lieux.accessible,
    lieux.services,
    lieux.annuaires,
    lieux.position,
    lieux.lat as latitude,
    lieux.lng as longitude,
    not comptes.complet as incomplet
from publie.lieux_accueil as lieux
cross join lieux_comptes($type::VARCHAR) as comptes
left join reference.territoires as communes on communes.territoire = lieux.commune
where est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    and ($type::VARCHAR = 'tous' or lieux.type = $type::VARCHAR or ($type::VARCHAR = 'cep' and lieux.cep))
order by lieux.type, lieux.nom, lieux.lieu
