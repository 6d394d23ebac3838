package org.parvis.rules;

import java.util.List;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleSite;

/** What a rule alone finds on the sample site after an edit. */
public final class Findings {

    private Findings() {}

    /** The findings of {@code rule} after {@code edit}. */
    public static List<Finding> of(Rule rule, Edit edit) {
        return rule.judge(SampleSite.after(edit)).findings();
    }

    /** What they say. */
    public static List<String> messages(Rule rule, Edit edit) {
        return of(rule, edit).stream().map(Finding::message).toList();
    }
}
