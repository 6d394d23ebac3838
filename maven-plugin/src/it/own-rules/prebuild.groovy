def towns = new org.parvis.maven.TwoTowns(new File(basedir, 'portails'), version)
towns.dependsOn '<groupId>org.example</groupId><artifactId>charte</artifactId><version>1</version>'
towns.configure '<formats>html,json,sarif</formats>'
towns.record '01 99 00 01 00', '01.99.00.01.00'
towns.page 'marche.adoc', '''= Le marché
:page-type: page
:description: Les jours et les heures du marché.

Pour la liste des exposants, cliquez\u00a0ici.
'''
new File(basedir, 'portails/parvis.yaml').setText '''rules:
  - id: charte/clic
    title: Aucune page ne dit « cliquez ici »
    severity: error
    selector: main p
    expect: none
    pattern: (?i)cliqu\\w+ ici
    message: la page dit où cliquer, et non ce que l’on trouve
    reason: Un lien se lit aussi hors de son texte, et sans souris.
    remedy: Nommez ce que le lien ouvre.
    reference:
      citation: Charte éditoriale, 3.1
    examples:
      passed:
        - title: le lien dit ce qu’il ouvre
          html: <main><p>Voyez <a href="#liste">la liste des exposants</a>.</p></main>
      failed:
        - title: le lien dit de cliquer
          html: |
            <main>
              <p>Pour la liste, cliquez <a href="#liste">ici</a>.</p>
            </main>
''', 'UTF-8'
def pom = new File(basedir, 'regles/pom.xml')
pom.setText pom.getText('UTF-8').replace('@version@', version), 'UTF-8'
return true
