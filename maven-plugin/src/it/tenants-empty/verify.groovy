def build = new org.parvis.maven.Aftermath(basedir)

build.says "There is no tenant in ${new File(basedir, 'tenants')}: a tenant is a folder with a tenant.yaml. Run parvis:init for an example, or set parvis.tenantsDirectory."
build.nothingPublished()
return true
