select code, libelle as nom, rang from liste('0062 Redon|5301 Auray|5302 Brest|5303 Carhaix-Plouguer|5304 Dinan|5305 Fougères|5306 Guingamp'
    || '|5307 Lamballe-Armor|5308 Lannion|5309 Lorient|5310 Morlaix|5311 Ploërmel|5312 Pontivy-Loudéac|5313 Quimper|5314 Quimperlé|5315 Rennes'
    || '|5316 Saint-Brieuc|5317 Saint-Malo|5318 Vannes|5319 Vitré')
