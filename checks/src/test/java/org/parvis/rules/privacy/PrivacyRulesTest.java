package org.parvis.rules.privacy;

import org.parvis.rules.LoneRules;

class PrivacyRulesTest extends LoneRules {}
