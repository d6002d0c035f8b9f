/*---
titre: Aides locales à la formation
question: Quelles aides de la région et de ses partenaires pour qui se forme ici ?
code: S23
champ: Aides du gabarit « aides locales » ouvertes sur le territoire ou sur une partie de ses communes.
notes:
  - Les aides nationales (rémunération de stage, compte personnel de formation, allocations) n’y sont que si la région les a écrites.
  - Le plafond est celui du règlement ; l’aide reçue dépend de la situation de chacun. Les aides ne se cumulent pas toujours - la page de chacune fait foi.
  - Deux plafonds ne se comparent que pour la même période.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  portee: { domaine: choix, valeurs: { toutes: Tout ou partie du territoire, entier: Tout le territoire }, defaut: toutes, libelle: Aides ouvertes sur }
colonnes:
  aide: { role: dimension, libelle: Aide }
  public: { role: dimension, libelle: Public }
  montant: { role: mesure, unite: euros, libelle: Plafond }
  par: { role: dimension, libelle: Par }
  financeur: { role: dimension, libelle: Financeur }
  ouverte: { role: territoire, libelle: Ouverte sur }
  portee: { role: dimension, libelle: Portée }
  adresse: { role: texte, libelle: Page }
  verifiee_le: { role: dimension, temps: jour, libelle: Vérifiée le }
si_vide: { etat: non_disponible, motif: "Aucune aide locale n’est décrite pour ce territoire : le fichier aides_locales n’est pas dans cet instantané, ou n’en a pas ici." }
lecture: "« {aide} » ({financeur}) est ouverte à : {public} ({portee}). La page {adresse} fait foi."
---*/
with ici as (
    select commune from reference.appartenances where territoire = $territoire::VARCHAR
),
couvertes as (
    select membres.territoire, count(*) = (select count(*) from ici) as entier
    from reference.appartenances as membres
    join ici on ici.commune = membres.commune
    where membres.territoire in (select territoire from reference.aides_locales)
    group by membres.territoire
)
select
    aides.aide,
    aides.public,
    aides.montant,
    aides.par,
    aides.financeur,
    aides.territoire as ouverte,
    case when couvertes.entier then 'tout le territoire' else 'une partie du territoire' end as portee,
    aides.adresse,
    aides.verifiee_le
from reference.aides_locales as aides
join couvertes on couvertes.territoire = aides.territoire
where $portee::VARCHAR = 'toutes' or couvertes.entier
order by not couvertes.entier, aides.aide, aides.public, aides.territoire
