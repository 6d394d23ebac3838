def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/tenant.yaml:21:22: erreur [tenant/yaml] valmont-sur-lys: Un « : » est de trop ici, ou la ligne est trop décalée.'
return true
