package org.parvis.rules.legal;

import org.parvis.rules.LoneRules;

class LegalRulesTest extends LoneRules {}
