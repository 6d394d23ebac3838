def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.record 'population: 6200', 'habitants: 6200'
return true
