def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/tenant.yaml:78:7: erreur [tenant/schema] valmont-sur-lys: La clé « retention » (Conservation) manque dans « data-protection.activities[0] ».'
return true
