package org.parvis.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium without a window, with axe-core at hand. Nothing is downloaded, and nothing but loopback is reached. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String AXE = axe();

    // It warns that it lacks bindings of the DevTools protocol for this very browser; we use none.
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        DEVTOOLS.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private URI shown;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A fresh browser, whose profile is {@code profile}. */
    static Chromium start(Path profile) {
        var advice = "On Debian: apt-get install chromium chromium-driver";
        var browser = Equipment.program("chromium", advice);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Equipment.program("chromedriver", advice).toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        var chromium = new ChromeDriver(service, options(browser, profile));
        chromium.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        return new Chromium(chromium);
    }

    private static ChromeOptions options(Path browser, Path profile) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--lang=fr",
                "--user-data-dir=" + profile.toAbsolutePath());
        return options;
    }

    /** Opens {@code page}. */
    void show(URI page, View view) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", view.metrics());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", view.media());
        driver.get("about:blank");
        logged(LogType.BROWSER);
        logged(LogType.PERFORMANCE);
        shown = page;
        driver.get(page.toString());
    }

    /** The HTTP status that the page shown came with. */
    long status() {
        return (long) driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
    }

    /** What {@code script} returns on the page shown. */
    Object ask(String script) {
        return driver.executeScript(script);
    }

    /** Where the links, images, styles and scripts of the page shown lead, in full. */
    List<URI> references() {
        var references = (List<?>) driver.executeScript("""
                return [...document.querySelectorAll('[href], [src]')]
                    .map(element => element.href?.baseVal ?? element.href ?? element.src)""");
        return references.stream()
                .map(reference -> URI.create((String) reference))
                .distinct()
                .toList();
    }

    /** Everything that is wrong with the page shown: one sentence a fault. */
    List<String> faults() {
        var faults = new ArrayList<>(violations());
        faults.addAll(sidewaysScrolling());
        faults.addAll(consoleErrors());
        faults.addAll(requestsElsewhere());
        return faults;
    }

    private List<String> violations() {
        driver.executeScript(AXE);
        var violations = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(
                    results => done(results.violations.flatMap(rule => rule.nodes.map(node =>
                        `axe ${rule.id}: ${node.target}: ${node.failureSummary.replaceAll(/\\s+/g, ' ')}`))),
                    error => done([`axe did not run: ${error}`]));""");
        return ((List<?>) violations).stream().map(String.class::cast).toList();
    }

    private List<String> sidewaysScrolling() {
        var widths = (Map<?, ?>) driver.executeScript(
                "const root = document.documentElement; return {content: root.scrollWidth, window: root.clientWidth}");
        var content = (long) widths.get("content");
        var window = (long) widths.get("window");
        return content > window
                ? List.of("the page scrolls sideways: %d px wide in %d px".formatted(content, window))
                : List.of();
    }

    // The page's own status is the server's answer, which tests look at: a missing page is shown with 404.
    private List<String> consoleErrors() {
        return logged(LogType.BROWSER)
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.startsWith(shown + " - Failed to load resource"))
                .map(message -> "console: " + message)
                .toList();
    }

    private List<String> requestsElsewhere() {
        return logged(LogType.PERFORMANCE)
                .map(entry -> parse(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asText())
                .filter(url -> !url.startsWith("data:") && !url.startsWith("http://" + shown.getAuthority() + "/"))
                .map(url -> "request to another host: " + url)
                .toList();
    }

    private Stream<LogEntry> logged(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (var script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
