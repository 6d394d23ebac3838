package org.parvis.rules.terms;

import org.parvis.rules.LoneRules;

class TermsRulesTest extends LoneRules {}
