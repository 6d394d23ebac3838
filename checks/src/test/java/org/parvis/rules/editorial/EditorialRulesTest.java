package org.parvis.rules.editorial;

import org.parvis.rules.LoneRules;

class EditorialRulesTest extends LoneRules {}
