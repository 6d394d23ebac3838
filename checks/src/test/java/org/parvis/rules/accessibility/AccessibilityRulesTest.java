package org.parvis.rules.accessibility;

import org.parvis.rules.LoneRules;

class AccessibilityRulesTest extends LoneRules {}
