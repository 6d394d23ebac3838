new org.parvis.maven.TwoTowns(basedir, version)
new File(basedir, 'parvis.yaml').setText '''rules:
  - id: charte/clic
    title: Aucune page ne dit « cliquez ici »
    severity: warning
    selector: main p
    expect: none
    pattern: cliquez (ici
    message: la page dit où cliquer
    reason: Un lien se lit aussi hors de son texte.
    remedy: Nommez ce que le lien ouvre.
    reference:
      citation: Charte éditoriale, 3.1
    examples:
      passed:
        - title: le lien dit ce qu’il ouvre
          html: <p>Voyez la liste.</p>
      failed:
        - title: le lien dit de cliquer
          html: <p>Cliquez ici.</p>
  - id: privacy/clic
    title: Chaque page a un titre
    severity: warning
    selector: h1
    expect: some
    message: le titre manque
    reason: Un titre dit où l’on est.
    remedy: Ajoutez un titre.
    reference:
      citation: Charte éditoriale, 3.2
    examples:
      passed:
        - title: un titre
          html: <h1>Accueil</h1>
      failed:
        - title: un autre titre
          html: <h1>Marché</h1>
''', 'UTF-8'
return true
