select distinct code, nom from raw.decoupage__arrondissements
