package org.parvis.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parvis.Result;
import org.parvis.SetupException;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.site.Place;

/** When a preview bakes again, and what open pages are told. */
@Timeout(30)
class RebakeTest extends PreviewedSite {

    @Test
    void bakesAgainWhenASourceChangesAndHasOpenPagesLoadAgain() throws Exception {
        start();
        var events = listen();

        bake = () -> List.of(unfit("rivebelle", "le contact du délégué <b> est absent"));
        write("tenants/rivebelle/tenant.yaml", "id: rivebelle");

        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("data: reload");
        assertThat(get("/rivebelle/").body())
                .contains("Bienvenue")
                .contains("1 constat : le site n’a pas été republié")
                .contains("le contact du délégué &lt;b&gt; est absent")
                .contains("tenants/rivebelle/tenant.yaml:12");
        assertThat(get("/").body()).contains("1 erreur");
    }

    @Test
    void survivesABakeThatDoesNotComeToItsEnd() throws Exception {
        start();
        var events = listen();

        bake = () -> {
            throw new SetupException("no tenant in <tenants>");
        };
        write("tenants/rivebelle/tenant.yaml", "id: rivebelle");

        assertThat(accidents.poll(10, TimeUnit.SECONDS)).hasMessage("no tenant in <tenants>");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("data: reload");
        assertThat(get("/rivebelle/").body()).contains("Bienvenue").contains("no tenant in &lt;tenants&gt;");

        bake = () -> List.of(fit("rivebelle"));
        write("tenants/rivebelle/tenant.yaml", "id: rivebelle # mieux");

        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("data: reload");
        assertThat(get("/rivebelle/").body()).contains("Bienvenue").doesNotContain("no tenant in");
    }

    @Test
    void whatABakeWritesIsNoReasonToBakeAgain() throws Exception {
        var bakes = new ArrayList<String>();
        bake = () -> {
            bakes.add("a bake");
            return List.of(fit("rivebelle"));
        };
        preview = new Preview(config(project), 0, () -> bake.get(), accidents::add);
        preview.start();
        var events = listen();

        write("out/rivebelle/index.html", PAGE + " ");
        write("out-state/rivebelle.json", "{}");

        assertThat(events.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(bakes).hasSize(1);
    }

    @Test
    void aFirstBakeThatDoesNotComeToItsEndStopsThePreview() throws Exception {
        bake = () -> {
            throw new SetupException("no tenant");
        };

        assertThatThrownBy(this::start).isInstanceOf(SetupException.class).hasMessage("no tenant");
    }

    private static Result unfit(String tenant, String message) {
        var place = Place.of("tenants/" + tenant + "/tenant.yaml", 12);
        var finding = Finding.inSource("source/yaml", tenant, place, message, "Raison.", "Remède.");
        return new Result(new Report(tenant, "Rivebelle", List.of(finding), List.of()), Optional.empty());
    }

    /** What an open page is told, once it is known to be listened to. */
    private BlockingQueue<String> listen() throws Exception {
        var lines = new LinkedBlockingQueue<String>();
        var events = URI.create(preview.address() + ".parvis/events");
        var answer = browser.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines());
        var reader =
                new Thread(() -> answer.body().filter(line -> !line.isEmpty()).forEach(lines::add));
        reader.setDaemon(true);
        reader.start();
        assertThat(lines.poll(10, TimeUnit.SECONDS)).startsWith(":");
        return lines;
    }
}
