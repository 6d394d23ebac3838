package org.parvis.rules.links;

import org.parvis.rules.LoneRules;

class LinksRulesTest extends LoneRules {}
