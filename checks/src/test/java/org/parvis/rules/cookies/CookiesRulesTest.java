package org.parvis.rules.cookies;

import org.parvis.rules.LoneRules;

class CookiesRulesTest extends LoneRules {}
