def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.page 'confidentialite.adoc', 'La xref:cookies.adoc[charte des cookies] donne', 'La charte des cookies donne'
return true
