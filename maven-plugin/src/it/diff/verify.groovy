def build = new org.parvis.maven.Aftermath(basedir)
def lines = { new File(basedir, it).readLines('UTF-8')*.replace('\u00a0', ' ') }
def since = lines 'target/parvis-report/parvis-diff.md'
def fact = '- <code>data-protection.officer.postal.recipient</code> : <del>Délégué à la protection des données</del> → <ins>Déléguée à la protection des données</ins> · <code>tenants/valmont-sur-lys/tenant.yaml<span>\\:</span>69:18</code>'
def gone = '- ➖ **Page retirée** : « Le marché – Valmont-sur-Lys » (<code>marche/index.html</code>)'

build.says 'Compared with HEAD: 1 of 2 portals changed (0 added, 0 retired), 1 unchanged.'
assert since[0] == '## Ce qui change pour les lecteurs : 1 portail sur 2'
assert since.containsAll(['### Valmont-sur-Lys (<code>valmont-sur-lys</code>)', fact, gone])
assert since.contains('  - ✏️ Délégué à la protection des données : par courrier : <del>Délégué</del><ins>Déléguée</ins> à la protection des données, 4 place du Marché, 99123 Valmont-sur-Lys · <code>parvis-site-src/pages/confidentialite.adoc:51</code>')
assert !since.any { it.contains('ivebelle') || it.contains('Horaires') }

def first = lines 'target/depuis-le-premier/parvis-diff.md'
def shared = first.indexOf('### Sur 2 portails, comme on le lit sur le premier : rivebelle, valmont-sur-lys')
assert first[shared + 2] == '- **Sur la page** « Horaires – Rivebelle » (<code>horaires/index.html</code>)'
assert first[shared + 3] == '  - ✏️ Horaires : Le standard de la commune répond <del>le </del>matin<ins> et soir</ins>, du lundi au vendredi. · <code>site-src/pages/horaires.adoc:5</code>'
assert first.count { it.contains('et soir') } == 1
assert first.containsAll([fact, gone])
build.writes 'target/depuis-le-premier/parvis-diff.json', '"schema" : "urn:parvis:diff:1"'

assert lines('target/depuis-le-dossier/parvis-diff.md')[0] == '## Rien ne change pour les lecteurs'
build.says 'Compared with target/parvis: 0 of 2 portals changed (0 added, 0 retired), 2 unchanged.'
build.says "There is no revision 'absente' in "
return true
