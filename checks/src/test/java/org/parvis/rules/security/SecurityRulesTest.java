package org.parvis.rules.security;

import org.parvis.rules.LoneRules;

class SecurityRulesTest extends LoneRules {}
