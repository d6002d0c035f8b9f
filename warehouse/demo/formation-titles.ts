/** Titles as the ministry's list of vocational diplomas writes them, with accents, by diploma code. */
export const TITLES: ReadonlyMap<string, string> = new Map(
  `50022139 Cuisine|50022142 Production et service en restaurations (rapide, collective, cafétéria)|50022141 Pâtissier|50023447 Menuisier fabricant|50025218 Maintenance des véhicules option A - voitures particulières
50025524 Electricien|50031224 Equipier polyvalent du commerce|50033204 Accompagnant éducatif petite enfance|50033411 Assistant technique en milieux familial et collectif|50023327 Peintre applicateur de revêtements|50033616 Métiers de la coiffure
50321130 Métiers de l'agriculture|40022106 Cuisine|40033403 Commercialisation et services en restauration|40022105 Boulanger-pâtissier|40023405 Technicien menuisier agenceur|40023102 Travaux publics|40023304 Aménagement et finitions du bâtiment
40024203 Métiers de la mode - vêtement|40025007 Maintenance des équipements industriels|40025106 Technicien d'usinage|40025214 Maintenance des véhicules option A - voitures particulières|40025219 Maintenance des matériels option A - matériels agricoles
40025411 Technicien en chaudronnerie industrielle|40025510 Métiers de l'électricité et de ses environnements connectés|40025515 Systèmes numériques option C - réseaux informatiques et systèmes communicants
40025513 Systèmes numériques option A - sûreté et sécurité des infrastructures|40030004 Assistance à la gestion des organisations et de leurs activités|40031106 Logistique|40031107 Conducteur transport routier marchandises
40031213 Métiers du commerce et de la vente option A - animation et gestion de l'espace commercial|40031214 Métiers du commerce et de la vente option B - prospection clientèle et valorisation de l'offre commerciale|40031212 Métiers de l'accueil
40033003 Accompagnement, soins et services à la personne option A - à domicile|40033004 Accompagnement, soins et services à la personne option B - en structure|40033006 Animation - enfance et personnes âgées|40033603 Esthétique cosmétique parfumerie
40321004 Conduite et gestion de l'entreprise agricole|40333003 Services aux personnes et animation dans les territoires|01022105 Cuisinier en desserts de restaurant|01033002 Aide à domicile|01025002 Technicien ascensoriste (service et modernisation)
01022111 Vendeur-conseil en alimentation|01025406 Technicien en soudage|32020008 Technico-commercial|32020111 Conception et réalisation de systèmes automatiques|32023012 Bâtiment|32025010 Maintenance des systèmes option A - systèmes de production
32025520 Electrotechnique|32025516 Systèmes numériques option B - électronique et communications|32031211 Commerce international|32031212 Négociation et digitalisation de la relation client|32031213 Management commercial opérationnel|32031311 Assurance
32031408 Comptabilité et gestion|32031409 Gestion de la PME|32032002 Communication|32032409 Support à l'action managériale|32032612 Services informatiques aux organisations|32033001 Services et prestations des secteurs sanitaire et social
32033204 Economie sociale familiale|32033426 Tourisme|26031403 Comptabilité et gestion`
    .split(/[|\n]/)
    .map((item): [string, string] => [item.slice(0, 8), item.slice(9)])
);
