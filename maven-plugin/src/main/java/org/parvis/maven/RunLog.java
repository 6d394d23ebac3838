package org.parvis.maven;

import org.parvis.Progress;
import org.parvis.Result;
import org.parvis.report.ConsoleReport;

/**
 * The log of a run while it runs: a line a tenant, or, where there are many, only those that have something to tell and the pace. A
 * tenant whose site is as the last build left it has none, but for what is still to be mended.
 */
final class RunLog implements Progress {

    private final Account account;
    private final boolean explains;
    private Telling telling;
    private int unchanged;
    private int tenants;
    private Pace pace;

    /** @param explains whether it says why each tenant was worked on */
    RunLog(Account account, boolean explains) {
        this.account = account;
        this.explains = explains;
    }

    @Override
    public void begins(int number) {
        tenants = number;
        unchanged = 0;
        telling = new Telling(number);
        pace = new Pace(number, System::nanoTime);
    }

    @Override
    public void done(Result result) {
        var report = result.report();
        var why = result.why();
        if (why.isEmpty()) unchanged++;
        else explain(report.tenant() + ": built, since " + why.get());
        if (why.isPresent() && telling.isOfFew() || Account.hasToTell(result)) account.log(result, telling);
        pace.done().ifPresent(account.log()::info);
        if (pace.isOver()) telling.shared().forEach(line -> line.to(account.log()));
        if (pace.isOver() && unchanged > 0) account.log().info(ConsoleReport.unchanged(unchanged, tenants));
    }

    private void explain(String line) {
        if (explains) account.log().info(line);
        else account.log().debug(line);
    }
}
