def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/pages/accueil-du-public.adoc:6: erreur [bake/missing-attribute] valmont-sur-lys: l’attribut {horaires} n’est défini nulle part'
return true
