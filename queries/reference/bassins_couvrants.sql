/*---
titre: Bassins d’emploi qui couvrent un territoire
question: Dans quels bassins d’emploi ses habitants vivent-ils, et pour quelle part ?
code: R21
sans_hexagones: true
formule: part = habitants en commun / habitants du territoire ; part_bassin = habitants en commun / habitants du bassin
champ: Population municipale des communes, ventilée selon la surface dans une commune que coupe une zone dessinée ; bassins d’emploi de la région.
notes:
  - Un chiffre publié par bassin (l’enquête BMO) n’existe pas pour une zone d’emploi ni pour une intercommunalité. Les pages donnent celui du bassin qui réunit au moins 80 % de leurs habitants, en le nommant, sinon une estimation au prorata des habitants.
  - Un bassin peut contenir tout le territoire et être bien plus grand que lui - la part du bassin le dit.
  - Les habitants d’une commune que ne tient aucun bassin comptent dans le territoire ; la somme des parts est alors inférieure à 100 %.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
colonnes:
  bassin: { role: territoire, libelle: Code typé du bassin }
  nom: { role: dimension, libelle: Bassin }
  lieu: { role: texte, libelle: Nom avec sa préposition }
  habitants: { role: mesure, somme: lignes, unite: habitants, libelle: Habitants en commun }
  total: { role: mesure, somme: reponse, unite: habitants, libelle: Habitants du territoire }
  part: { role: taux, de: [habitants, total], partie: true, unite: pourcent, libelle: Part des habitants du territoire }
  total_bassin: { role: mesure, unite: habitants, libelle: Habitants du bassin }
  part_bassin: { role: taux, de: [habitants, total_bassin], partie: true, unite: pourcent, libelle: Part des habitants du bassin }
graphique: { type: barres, x: part, y: nom }
lecture: "Le bassin « {nom} » réunit {part} des habitants du territoire."
---*/
with communes as (
    select territoire as commune, population from reference.territoires where maille = 'commune'
),
dedans as (
    select commune, population from communes_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    where $territoire_cellules::UBIGINT[] is not null
    union all
    select communes.commune, communes.population::double
    from reference.appartenances as siennes
    join communes on communes.commune = siennes.commune
    where siennes.territoire = $territoire::VARCHAR and $territoire_cellules::UBIGINT[] is null
),
couvrants as (
    select
        membres.territoire,
        sum(dedans.population::decimal(18, 9)) as habitants,
        sum(communes.population::decimal(18, 9)) as total
    from reference.appartenances as membres
    join communes on communes.commune = membres.commune
    left join dedans on dedans.commune = membres.commune
    where membres.maille = 'bassin'
    group by membres.territoire
    having sum(dedans.population order by dedans.population) > 0
)
select
    bassins.territoire as bassin, bassins.nom, bassins.lieu,
    round(couvrants.habitants, 0)::DOUBLE as habitants,
    round((select sum(population::decimal(18, 9)) from dedans), 0)::DOUBLE as total,
    round(couvrants.total, 0)::DOUBLE as total_bassin
from couvrants
join reference.territoires as bassins on bassins.territoire = couvrants.territoire
order by habitants desc, bassin
