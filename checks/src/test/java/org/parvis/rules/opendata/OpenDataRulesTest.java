package org.parvis.rules.opendata;

import org.parvis.rules.LoneRules;

class OpenDataRulesTest extends LoneRules {}
