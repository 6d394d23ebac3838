package org.parvis.maven;

import org.parvis.Progress;
import org.parvis.Result;
import org.parvis.report.ConsoleReport;

/** The log of a run while it runs: a line a tenant, or, where there are many, only those that have something to tell and the pace. */
final class RunLog implements Progress {

    /** As many summaries of tenants that are in order as somebody may still want to read. */
    private static final int FEW = 50;

    private final Account account;
    private boolean few;
    private Pace pace;

    RunLog(Account account) {
        this.account = account;
    }

    @Override
    public void begins(int tenants) {
        few = tenants <= FEW;
        pace = new Pace(tenants, System::nanoTime);
    }

    @Override
    public void done(Result result) {
        if (few
                || result.report().verdicts().isEmpty()
                || ConsoleReport.told(result.report()).findAny().isPresent()) account.log(result);
        pace.done().ifPresent(account.log()::info);
    }
}
