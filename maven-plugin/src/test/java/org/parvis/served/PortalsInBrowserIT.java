package org.parvis.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every page of both portals, as visitors get it: in a browser, narrow and wide, light and dark, at the root and below it. */
class PortalsInBrowserIT {

    private static final List<String> MOUNTS = List.of("/", "/sub/");

    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path profile) {
        chromium = Chromium.start(profile);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @TestFactory
    Stream<DynamicNode> everyPageIsAccessibleQuietAndAtHome() {
        return each(portal -> portal.pages().stream()
                .map(page -> dynamicContainer(
                        "/" + page,
                        View.ALL.stream()
                                .map(view -> dynamicTest(
                                        view.toString(),
                                        () -> served(portal, "/", root -> {
                                            chromium.show(root.resolve(page), view);
                                            assertThat(chromium.status()).isEqualTo(200);
                                            assertThat(chromium.faults())
                                                    .as("faults of /%s at %s", page, view)
                                                    .isEmpty();
                                        }))))));
    }

    @TestFactory
    Stream<DynamicNode> whatIsNotThereShowsTheStyledErrorPageAtAnyDepth() {
        return each(portal -> MOUNTS.stream()
                .flatMap(mount -> View.ALL.stream()
                        .map(view -> dynamicTest(
                                mount + "a/b/c at " + view,
                                () -> served(portal, mount, root -> {
                                    chromium.show(root, view);
                                    var style = chromium.ask(STYLE);
                                    chromium.show(root.resolve("a/b/c"), view);

                                    assertThat(chromium.status()).isEqualTo(404);
                                    assertThat(chromium.ask("return document.querySelector('main').dataset.page"))
                                            .isEqualTo("error");
                                    assertThat(chromium.ask(STYLE)).isEqualTo(style);
                                    assertThat(chromium.faults())
                                            .as("faults of %sa/b/c at %s", mount, view)
                                            .isEmpty();
                                })))));
    }

    // What the browser itself would choose is ruled out: it has no font of its own choice and no colour but black on
    // white.
    private static final String STYLE = """
            const style = getComputedStyle(document.body);
            if (document.styleSheets.length === 0) throw new Error('the page has no style');
            return [style.fontFamily, style.color, style.backgroundColor].join(' | ');""";

    @TestFactory
    Stream<DynamicNode> everyReferenceLeadsSomewhere() {
        return each(portal -> MOUNTS.stream()
                .map(mount -> dynamicTest(
                        "from " + mount,
                        () -> served(portal, mount, root -> {
                            var broken = new ArrayList<String>();
                            var answers = new HashMap<URI, Answer>();
                            for (var page : portal.pages()) {
                                chromium.show(root.resolve(page), View.DESKTOP);
                                for (var reference : chromium.references()) {
                                    var target = locally(reference, portal.home(), root);
                                    if (!root.getAuthority().equals(target.getAuthority())) continue;
                                    var answer =
                                            answers.computeIfAbsent(withoutFragment(target), PortalsInBrowserIT::get);
                                    if (answer.status() != 200 || !answer.has(target.getFragment()))
                                        broken.add("/%s: %s".formatted(page, reference));
                                }
                            }
                            assertThat(broken).isEmpty();
                            assertThat(answers)
                                    .hasSizeGreaterThan(portal.pages().size());
                        }))));
    }

    // A tenant gives any role to a passage of its pages, and what a role hides no reader has read, whatever the rules
    // have seen.
    private static final String HIDING_ROLES = """
            const rules = list => [...list].flatMap(rule => [rule, ...rules(rule.cssRules ?? [])]);
            const selectors = [...document.styleSheets].flatMap(sheet => rules(sheet.cssRules))
                .map(rule => rule.selectorText ?? '').join(' ');
            const roles = new Set([...selectors.matchAll(/\\.([a-z][\\w-]*)/g)].map(match => match[1]));
            if (roles.size < 5) throw new Error('the style sheet is not read');
            const place = document.querySelector('.text');
            const isHidden = role => {
                const passage = document.createElement('p');
                passage.className = role;
                passage.textContent = 'Hébergeur : Baie Ouverte SCOP';
                place.append(passage);
                const box = passage.getBoundingClientRect();
                const isShown = passage.checkVisibility({opacityProperty: true, visibilityProperty: true})
                    && box.width > 50 && box.height > 10 && box.left >= 0 && box.top + scrollY >= 0;
                passage.remove();
                return !isShown;
            };
            return [...roles].filter(isHidden);""";

    @TestFactory
    Stream<DynamicNode> noRoleHidesAPassageFromReaders() {
        return each(portal -> View.ALL.stream()
                .map(view -> dynamicTest(
                        view.toString(),
                        () -> served(portal, "/", root -> {
                            chromium.show(root.resolve("mentions-legales/index.html"), view);
                            assertThat((List<?>) chromium.ask(HIDING_ROLES)).isEmpty();
                        }))));
    }

    // The error page is shown at any depth, so it names the home page in full; so do canonical addresses.
    private static URI locally(URI reference, URI home, URI root) {
        var relative = home.relativize(reference);
        return relative.equals(reference) ? reference : root.resolve(relative);
    }

    private static URI withoutFragment(URI uri) {
        return URI.create(uri.toString().replaceFirst("#.*", ""));
    }

    private record Answer(int status, String body) {
        boolean has(String fragment) {
            return fragment == null || Jsoup.parse(body).getElementById(fragment) != null;
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Answer get(URI uri) {
        try {
            var answer = CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(uri + " is not answered", e);
        }
    }

    private static Stream<DynamicNode> each(Function<Portal, Stream<? extends DynamicNode>> tests) {
        return Portal.all().stream().map(portal -> dynamicContainer(portal.id(), tests.apply(portal)));
    }

    private static void served(Portal portal, String mount, Consumer<URI> visit) {
        try (var server = FolderServer.of(portal.folder(), mount)) {
            visit.accept(server.root());
        }
    }
}
