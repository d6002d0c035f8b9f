-- Vecteur unité d'une position en degrés : trois colonnes, pour des distances sans trigonométrie.
create or replace macro sphere_x(lat, lng) as cos(radians(lat)) * cos(radians(lng));
create or replace macro sphere_y(lat, lng) as cos(radians(lat)) * sin(radians(lng));
create or replace macro sphere_z(lat) as sin(radians(lat));

-- Kilomètres à vol d'oiseau d'une corde au carré entre deux vecteurs unité : 2 R asin(corde / 2), R = 6 371,0088 km.
-- La plus petite corde d'une cellule donne la plus petite distance : l'arc n'est calculé qu'une fois par cellule.
-- Nul sans lieu : least() oublierait le nul et placerait le lieu absent aux antipodes.
create or replace macro corde2_km(corde2) as 2 * 6371.0088 * asin(if(corde2 > 4, 1.0, sqrt(corde2) / 2));

-- Corde au carré entre deux vecteurs. Des produits : une puissance coûterait dix fois plus, des centaines de milliers de fois par requête.
create or replace macro corde2(x1, y1, z1, x2, y2, z2) as (x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2) + (z1 - z2) * (z1 - z2);

-- Distance à vol d'oiseau en kilomètres entre deux vecteurs unité.
create or replace macro distance_km(x1, y1, z1, x2, y2, z2) as corde2_km(corde2(x1, y1, z1, x2, y2, z2));

-- Décroissance gaussienne d'une aire de chalandise : 1 sur place, 0 à la portée (Dai 2010).
create or replace macro poids_gaussien(km, portee) as (exp(-0.5 * (km / portee) * (km / portee)) - exp(-0.5)) / (1 - exp(-0.5));

-- Largeur de la bordure, en kilomètres : hors de la région, jusqu'où communes et lieux sont lus pour les distances, sans jamais être comptés siens.
create or replace macro bordure_km() as 40;
