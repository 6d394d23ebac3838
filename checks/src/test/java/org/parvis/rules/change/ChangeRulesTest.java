package org.parvis.rules.change;

import org.parvis.rules.LoneRules;

class ChangeRulesTest extends LoneRules {}
