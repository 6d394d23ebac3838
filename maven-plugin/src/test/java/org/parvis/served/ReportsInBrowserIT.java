package org.parvis.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Report;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Severity;
import org.parvis.report.Format;
import org.parvis.report.HtmlReport;
import org.parvis.report.Run;
import org.parvis.rules.Rulebook;

/** The pages on which data-protection officers read what was found, as a browser shows them: over a fleet, of a red portal and of a green one. */
class ReportsInBrowserIT {

    private static final String POLICY = "confidentialite/index.html";

    private static final List<Edit> FAULTS = List.of(
            Edit.none(),
            Edit.remove(POLICY, "[data-fact=dpo]")
                    .and(Edit.append("index.html", "main", "<p>XXX : en poursuivant, vous acceptez les cookies.</p>")),
            Edit.append(POLICY, "main", "<p>Vos données sont transférées aux États-Unis.</p>"));

    /** More portals than the table over a fleet has columns. */
    private static final int PORTALS = 30;

    private static Chromium chromium;
    private static FolderServer server;

    @BeforeAll
    static void start(@TempDir Path profile, @TempDir Path folder) {
        var reports =
                IntStream.range(0, PORTALS).mapToObj(ReportsInBrowserIT::report).toList();
        var run = new Run(
                SampleSite.after(Edit.none()).asOf().day(), "0", Optional.of(Severity.ERROR), Rulebook.RULES, reports);
        new HtmlReport().write(run, new Written(folder));
        server = FolderServer.of(folder, "/");
        chromium = Chromium.start(profile);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
        if (server != null) server.close();
    }

    static List<View> views() {
        return View.ALL;
    }

    @ParameterizedTest
    @MethodSource("views")
    void noPageOfAReportHasAFault(View view) {
        for (var page : List.of(
                "index.html", "portails/portail-0.html", "portails/portail-1.html", "portails/portail-2.html")) {
            chromium.show(server.root().resolve(page), view);

            assertThat(chromium.status()).as(page).isEqualTo(200);
            assertThat(chromium.faults()).as("faults of %s at %s", page, view).isEmpty();
        }
    }

    private static Report report(int number) {
        var id = "portail-" + number;
        var site = SampleSite.after(FAULTS.get(number % FAULTS.size()).and(Edit.field("id", id)));
        return new Report(id, "Portail " + number, List.of(), Rulebook.PARVIS.judge(site));
    }

    /** Pages of a report, on a disk. */
    private record Written(Path folder) implements Format.Folder {

        @Override
        public void file(String path, Format.Text text) {
            var file = folder.resolve(path);
            try {
                Files.createDirectories(file.getParent());
                var html = new StringBuilder();
                text.to(html);
                Files.writeString(file, html);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
