new org.parvis.maven.TwoTowns(basedir, version)
return true
