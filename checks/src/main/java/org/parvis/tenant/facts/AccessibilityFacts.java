package org.parvis.tenant.facts;

import org.parvis.tenant.Accessibility;

/** What pages state of the conformity to RGAA. */
final class AccessibilityFacts {

    private AccessibilityFacts() {}

    static void collect(Accessibility accessibility, Collector facts) {
        facts.text("a11y-status", accessibility.status().inFrench());
        facts.code("a11y-status-code", accessibility.status());
        accessibility.rate().ifPresent(rate -> facts.code("a11y-rate", rate));
        accessibility.auditedOn().ifPresent(day -> facts.date("a11y-audit-date", day));
        accessibility.auditor().ifPresent(auditor -> facts.text("a11y-auditor", auditor));
        facts.date("a11y-date", accessibility.declaredOn());
        facts.email("a11y-email", accessibility.email());
        facts.text("a11y-scheme-years", accessibility.schemeYears());
        facts.url("a11y-scheme-url", accessibility.schemeUrl());
        facts.url("a11y-plan-url", accessibility.planUrl());
        facts.listAndFlag(
                "a11y-non-conformities", accessibility.nonConformities(), (text, cells) -> cells.text("text", text));
        facts.flag("has-a11y-audit", accessibility.rate().isPresent());
    }
}
