def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.record 'first-name: Anne', 'first-name: Service'
return true
