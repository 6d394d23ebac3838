def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.record 'first-name: Anne', 'first-name: Service'
towns.record 'relations:', '''waivers:
  - rule: legal/publication-director
    place: legal-notice.publication-director
    reason: La directrice est élue au printemps
    approved-by: Anne Dupré, maire
    until: 2027-03-31
relations:'''
return true
