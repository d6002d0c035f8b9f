select geometrie from raw.contours__terres
