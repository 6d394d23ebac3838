package org.parvis.rules.tenancy;

import org.parvis.rules.LoneRules;

class TenancyRulesTest extends LoneRules {}
