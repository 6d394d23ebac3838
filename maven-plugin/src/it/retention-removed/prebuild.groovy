def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.record '''      retention:
        period: P24M
        from: votre dernière connexion
''', ''
return true
