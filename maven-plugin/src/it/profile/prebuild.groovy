def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.record 'first-name: Anne', 'first-name: Service'
towns.configure '<profiles><profile><id>essai</id><rules><rule>!legal/publication-director</rule></rules></profile></profiles>'
return true
