def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.record 'legal-name: Commune de Valmont-sur-Lys', 'legal-name: Commune: Valmont-sur-Lys'
return true
