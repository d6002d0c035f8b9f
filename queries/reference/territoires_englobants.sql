/*---
titre: Territoires qui contiennent un territoire
question: Dans quels territoires ce territoire se trouve-t-il tout entier ?
code: R07
champ: Territoires de la région, d’après leurs communes ; un territoire partagé entre deux départements n’est contenu par aucun.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
colonnes:
  territoire: { role: territoire, libelle: Code typé }
  maille: { role: dimension, libelle: Maille }
  nom: { role: dimension, libelle: Nom }
  lieu: { role: texte, libelle: Nom avec sa préposition }
  communes: { role: mesure, unite: communes, libelle: Communes du territoire contenant }
lecture: "Le plus petit territoire qui le contient est {nom} ({territoire})."
---*/
with dedans as (
    select commune
    from reference.appartenances
    where territoire = $territoire::VARCHAR
),
contenants as (
    select territoire
    from reference.appartenances
    where commune in (select commune from dedans)
    group by territoire
    having count(*) = (select count(*) from dedans)
)
select
    territoires.territoire, territoires.maille, territoires.nom, territoires.lieu,
    (select count(*) from reference.appartenances as a where a.territoire = contenants.territoire)::INTEGER as communes
from contenants
join reference.territoires as territoires on territoires.territoire = contenants.territoire
where contenants.territoire <> $territoire::VARCHAR
order by communes, territoires.population, territoires.territoire
