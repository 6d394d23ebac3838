import groovy.json.JsonSlurper

def build = new org.parvis.maven.Aftermath(basedir)

def lines = new File(basedir, 'build.log').readLines()
def said = lines.takeWhile { !it.contains('BUILD SUCCESS') }
        .findAll { it =~ /^\[\w+\] pages\// }
        .collect { it.replaceFirst(/ -> .*/, '') }
assert said.findAll { !it.contains('items without a fault found') } == [
        '[ERROR] pages/conditions.txt:11: erreur [editorial/stale-law] pages/conditions.txt: la directive 95/46 est abrogée « la directive 95/46/CE. » ; attendu : règlement (UE) 2016/679',
        '[WARNING] pages/conditions.txt:6: avertissement [links/http-or-dead-host] pages/conditions.txt: l’adresse n’est pas chiffrée « http://valmont.example » ; attendu : https://valmont.example',
        '[INFO] pages/conditions.txt: 1 error, 1 warning',
        '[ERROR] pages/cookies.html:8: erreur [editorial/stale-law] pages/cookies.html: l’article 32 de la loi du 6 janvier 1978 est devenu l’article 82 « Un seul traceur est déposé : il garde la session, le temps de votre visite, comme l\'autorise l\'article 32 de la loi du 6 janvier 1978. » ; attendu : article 82 de la loi du 6 janvier 1978',
        '[WARNING] pages/cookies.html:5:6: avertissement [links/http-or-dead-host] pages/cookies.html: l’adresse n’est pas chiffrée « http://valmont.example/ » ; attendu : https://valmont.example/',
        '[INFO] pages/cookies.html: 1 error, 1 warning',
        '[ERROR] pages/mentions.adoc:9: erreur [editorial/unresolved-placeholder] pages/mentions.adoc: un texte à trous n’a pas été rempli « XXXXXXXX » ; attendu : la valeur elle-même',
        '[ERROR] pages/mentions.adoc:11: erreur [editorial/unresolved-placeholder] pages/mentions.adoc: un attribut n’a pas été remplacé par sa valeur « {date-de-la-loi} » ; attendu : la valeur elle-même',
        '[INFO] pages/mentions.adoc: 2 errors',
        '[INFO] pages/plan.html:1: conseil [audit/no-policy] pages/plan.html: rien ne dit que cette page soit une politique, une charte, des conditions ou des mentions',
        '[INFO] pages/plan.html: not judged; 1 hint',
        '[ERROR] pages/politique.md:3: erreur [editorial/stale-law] pages/politique.md: la loi du 6 janvier 1978 a été réécrite depuis 2004 « La Ville de Valmont-sur-Lys, 1 place de la Mairie, 99123 Valmont-sur-Lys, est responsable du traitement de vos données, comme le veut la loi n° 2004-801 du 6 a… » ; attendu : loi du 6 janvier 1978 modifiée',
        '[WARNING] pages/politique.md:1: avertissement [editorial/stale-law] pages/politique.md: la politique de confidentialité ne s’appuie pas sur le RGPD ; attendu : règlement (UE) 2016/679',
        '[WARNING] pages/politique.md:20: avertissement [links/http-or-dead-host] pages/politique.md: l’adresse n’est pas chiffrée « http://www.cnil.fr/fr/plaintes » ; attendu : https://www.cnil.fr/fr/plaintes',
]
build.says '[INFO] Judged as of 2026-11-02'

def audit = new JsonSlurper().parse(new File(basedir, 'target/parvis-audit/audit.json'), 'UTF-8')
assert audit.keySet() == ['documents'] as Set
assert audit.documents*.path == ['conditions.txt', 'cookies.html', 'mentions.adoc', 'plan.html', 'politique.md'].collect { 'pages/' + it }
audit.documents.each { document ->
    assert document.keySet() == ['path', 'disclosures', 'findings'] as Set
    assert document.disclosures.size() == 15
    assert document.disclosures.every { it.state in ['present', 'partial', 'absent'] }
}
def policy = audit.documents.last().disclosures.collectEntries { [it.item, it] }
assert policy['controller-identity'].state == 'present' && policy['controller-identity'].line == 3
assert policy['dpo-contact'].state == 'present' && policy['dpo-contact'].line == 16
assert policy['complaint-authority'].state == 'present' && policy['complaint-authority'].line == 19
assert policy['effective-date-or-version'].state == 'absent' && !policy['effective-date-or-version'].containsKey('line')
def finding = audit.documents[1].findings[0]
assert finding.rule == 'editorial/stale-law' && finding.location.file == 'pages/cookies.html' && finding.location.line == 8
build.shows 'target/parvis-audit/index.html', '5 documents examinés'

build.says 'pages/politique.md:17: avertissement [privacy/dpo-domain]'
build.says '1 of 1 document short of what is asked: pages/politique.md (1 error). Each finding above says where it is'
build.writes 'target/gate/parvis.sarif', '"ruleId" : "editorial/stale-law"'

build.says 'parvis.facts cannot be relied on, and nothing is audited until it is mended:'
build.says 'broken.yaml:1:1: La clé « nom » est inconnue. '
build.says 'broken.yaml:2:7: « kind » (Sorte d’organisme) : « village » n’est pas une valeur admise.'
build.says '[WARNING] Not judged, since Parvis does not read what is in them: pages/charte.pdf. Copy their text to a file that ends in .txt.'
build.says 'Name what is to be audited, as in -Dparvis.audit=politique.html; a folder will do.'
build.says 'pages, where a report could overwrite what is audited, '
assert !new File(basedir, 'pages/index.html').exists()
build.says 'parvis.audit is an address, and an audit fetches nothing. Save the page to a file, and name that.'
build.says 'mine, where the report would take the place of index.html, which no report of Parvis wrote. Set a folder of its own.'
build.says 'The baseline has 1 finding that is gone: -Dparvis.updateBaseline takes it out.'
assert new File(basedir, 'mine/index.html').text.contains('Ma page')
return true
