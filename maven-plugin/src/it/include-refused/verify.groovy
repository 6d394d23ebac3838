def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/pages/accueil-du-public.adoc:6: erreur [bake/refused-include] valmont-sur-lys: inclusion refusée : /etc/passwd'
build.leaksNothingOf 'root:x:0:0'
return true
