def build = new org.parvis.maven.Aftermath(basedir)

build.says "The folder of shared sources does not exist: ${new File(basedir, 'communs')}. Create it, or leave parvis.source out to use the built-in ones."
build.nothingPublished()
return true
