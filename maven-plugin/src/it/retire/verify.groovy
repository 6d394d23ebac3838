def build = new org.parvis.maven.Aftermath(basedir)
def target = new File(basedir, 'target')

def all = new File(target, 'plan-1/put.txt').readLines()
assert all.contains('valmont-sur-lys/index.html') && all.contains('rivebelle/index.html')
build.says "[INFO] Plan:   ${new File(target, 'plan-1')}, 2 sites, ${all.size()} files to put, 0 to delete"

build.says "[INFO] Plan:   ${new File(target, 'plan-2')}, 1 site, 0 files to put, 0 to delete"
build.says '[WARNING] Published and no tenant any more: valmont-sur-lys. Nothing of it is deleted.' +
        ' Where a tenant is retired, say so: mvn parvis:retire -Dparvis.tenants=valmont-sur-lys'
assert new File(target, 'plan-2/rclone.filter').readLines() == ['+ /rivebelle/**', '- **']

build.says 'valmont-sur-lys is a tenant still: it has a folder in ' + new File(basedir, 'tenants')

build.says '[INFO] Retired: valmont-sur-lys. Carry the plan out where the sites are served.'
build.notPublished 'valmont-sur-lys'
build.published 'rivebelle'

assert new File(target, 'parvis-plan/delete.txt').readLines() == all.findAll { it.startsWith('valmont-sur-lys/') }
build.says 'Nothing of valmont-sur-lys is known to be published: not in ' + new File(target, 'parvis')

// A build that stops before it plans anything leaves no earlier plan for its own, and keeps what that one published.
assert !new File(target, 'plan-1/plan.json').exists()
assert new File(target, 'plan-1/published.json').exists()

build.says 'parvis.reports is ' + new File(target, 'parvis/rapport') + ', which lies in the output ' + new File(target, 'parvis')
assert !new File(target, 'parvis/rapport').exists()
build.says 'parvis.output is ' + target + ', where Maven itself writes to ' + target
assert !new File(target, 'rivebelle').exists()
return true
