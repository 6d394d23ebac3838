def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.abandon()
return true
