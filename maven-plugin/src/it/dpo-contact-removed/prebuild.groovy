def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.page 'confidentialite.adoc', '[.fact.dpo]\n', ''
return true
