new org.parvis.maven.TwoTowns(basedir, version)
def left = new File(basedir, 'tenants/rivebelle')
left.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def copy = new File(basedir, 'apres/rivebelle/' + left.toPath().relativize(file.toPath()))
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
}
return true
