/*---
titre: Carte des sessions de formation continue
question: Où ont lieu les sessions de formation continue ?
code: C19
formule: sessions = nombre de sessions dont le lieu est dans la cellule ; places sommées où elles sont dites
champ: Sessions du flux LHEO de la région qui commencent dans l’année.
notes:
  - Les lieux de formation sont des points publics, comptés exactement dans la cellule où ils se trouvent.
  - Un lieu sans adresse située est mis au centre de sa commune.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.sessions, defaut: dernier, libelle: Année de début }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  financeur: { domaine: choix, valeurs: { ensemble: tous financeurs, region: Région, france_travail: France Travail, opco: OPCO, transitions_pro: Transitions Pro, etat: État, europe: fonds européens, agefiph: Agefiph, collectivite: autre collectivité, entreprise: entreprise, beneficiaire: stagiaire, autre: autre, cpf: éligible au CPF }, defaut: ensemble, libelle: Financeur }
  resolution: { domaine: entier, min: 4, max: 9, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  sessions: { role: mesure, somme: lignes, unite: sessions, libelle: Sessions }
  sessions_places: { role: mesure, somme: lignes, unite: sessions, libelle: Dont places dites }
  places: { role: mesure, somme: lignes, unite: places, libelle: Places }
  organismes: { role: mesure, unite: organismes, libelle: Organismes différents }
carte: { type: hexagones, valeur: sessions, mode: observe }
si_vide: { etat: non_disponible, motif: "Aucune session de ce choix dans ce territoire cette année-là, ou aucun flux LHEO dans les données." }
lecture: "La cellule la plus fournie, à {commune}, compte {sessions session|sessions} de {organismes organisme|organismes} en {annee}."
---*/
select
    h3_parent(lieux.cellule, $resolution::INTEGER) as cellule,
    mode(communes.nom order by communes.nom) as commune,
    count(*)::BIGINT as sessions,
    count(lieux.places)::BIGINT as sessions_places,
    sum(lieux.places)::BIGINT as places,
    count(distinct lieux.organisme)::INTEGER as organismes
from publie.sessions_formation as lieux
left join reference.territoires as communes on communes.territoire = lieux.commune
where est_dans(lieux.commune, lieux.cellule, $territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    and lieux.mois[1:4] = $annee::VARCHAR
    and ($domaine::VARCHAR = 'tous' or lieux.domaine_nsf = $domaine::VARCHAR)
    and ($financeur::VARCHAR = 'ensemble' or list_contains(string_split(lieux.financeurs, ' '), $financeur::VARCHAR))
group by h3_parent(lieux.cellule, $resolution::INTEGER)
order by sessions desc, cellule
