/*---
titre: Publics d’une filière
question: Qui travaille dans les métiers de la filière, femmes, jeunes, seniors, peu diplômés, et plus ou moins qu’ailleurs ?
code: G15
enquete: true
formule: indice = (emplois du public dans ses métiers / emplois de ses métiers) / (emplois du public, tous métiers / emplois, tous métiers) ; 1, même place que dans l’ensemble des métiers
champ: Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles), au dernier recensement qui compte ses métiers.
notes:
  - Le recensement est un sondage pour ce détail - en dessous de 200 emplois rien n’est rapporté, et un écart ne se teste pas.
  - Un public n’est croisé avec aucun autre. En dessous du baccalauréat comprend le CAP ; c’est le diplôme de la personne, pas celui que l’emploi demande.
  - Ni le bénéfice de l’obligation d’emploi, ni le RSA, ni le quartier ne sont dans le recensement par métier.
  - Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière ».
parametres:
  filiere: { domaine: filieres, defaut: batiment, sujet: true, libelle: Filière }
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi, epci], defaut: region, libelle: Territoire }
colonnes:
  public: { role: dimension, libelle: Code }
  groupe: { role: dimension, libelle: Public }
  annee: { role: dimension, libelle: Recensement }
  siens: { role: mesure, unite: emplois, libelle: Emplois du public }
  tous: { role: mesure, unite: emplois, libelle: Emplois }
  siens_partout: { role: mesure, unite: emplois, libelle: "Emplois du public, tous métiers" }
  tous_partout: { role: mesure, unite: emplois, libelle: "Emplois, tous métiers" }
  part: { role: taux, de: [siens, tous], partie: true, seuil: 200, libelle: Part du public }
  part_partout: { role: taux, de: [siens_partout, tous_partout], partie: true, seuil: 200, libelle: "Part du public, tous métiers" }
  indice: { role: quotient, de: [siens, tous, siens_partout, tous_partout], seuil: 200, libelle: Indice d’équité }
graphique: { type: barres, x: indice, y: groupe, reference: 1 }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire, ou aucun de ses métiers n’est de cette filière, dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
lecture: "{territoire}, « {filiere} », recensement de {annee}, « {groupe} » : {part} des emplois, pour {part_partout} tous métiers, soit un indice de {indice}."
---*/
select public, groupe, annee, siens, tous, siens_partout, tous_partout
from emplois_des_publics($territoire::VARCHAR, (
    select list(groupes.code order by groupes.code) from reference.regroupements as groupes
    where groupes.liste = 'metiers' and groupes.regroupement = $filiere::VARCHAR
))
order by rang
