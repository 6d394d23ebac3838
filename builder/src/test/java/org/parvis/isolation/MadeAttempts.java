package org.parvis.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Map;

/** The attempts that are made, because no repository can hold them: links, names that a disk may refuse, and what is too large or too deep. */
final class MadeAttempts {

    private static final String RECORD = "tenant.yaml";
    private static final String PAGE = "pages/marche.adoc";
    private static final String HEADER = "= Le marché\n:page-type: page\n:description: Les jours du marché.\n\n";

    /** What takes Asciidoctor hours on any machine: what takes it seconds may be in time on a fast one. */
    private static final String SLOW = "----\n" + "<1> ".repeat(60_000) + "\n----\n";

    /** What makes a folder hostile, given that it is a blameless tenant's. */
    @FunctionalInterface
    interface Spoiling {
        void spoil(HostileFolder tenant) throws IOException;
    }

    /** Each, by the id of its tenant. */
    static final Map<String, Spoiling> ALL = Map.ofEntries(
            entry("link-to-page", tenant -> tenant.link(PAGE, tenant.secret())),
            entry("link-to-host", tenant -> tenant.link("assets/plan.txt", tenant.canary())),
            entry(
                    "link-to-folder",
                    tenant -> tenant.link("pages", tenant.secret().getParent())),
            entry("link-to-itself", tenant -> tenant.link("pages/boucle", tenant.at("pages/boucle"))),
            entry("link-as-record", tenant -> {
                tenant.deleteRecord();
                tenant.link(RECORD, tenant.neighbour().record());
            }),
            entry("link-as-tenant", tenant -> tenant.becomeLinkTo(tenant.neighbour())),
            entry(
                    "copy-of-another",
                    tenant -> tenant.write(
                            RECORD,
                            Files.readString(HostileTenants.original().record())
                                    .replace("id: " + HostileFolder.NEIGHBOUR, "id: copy-of-another"))),
            entry("hard-link", tenant -> {
                Files.createDirectories(tenant.at("pages"));
                Files.createLink(tenant.at(PAGE), tenant.canary());
            }),
            entry("name-in-two-cases", tenant -> {
                page(tenant, "Le samedi.\n");
                tenant.write("pages/Marche.adoc", HEADER);
            }),
            entry("assets-in-two-cases", tenant -> {
                tenant.write("assets/plan.txt", "a");
                tenant.write("assets/Plan.txt", "b");
            }),
            entry("name-in-two-forms", tenant -> {
                tenant.write("assets/\u00e9t\u00e9.txt", "a");
                tenant.write("assets/e\u0301te\u0301.txt", "b");
            }),
            entry("name-of-device", tenant -> tenant.write("pages/con.adoc", HEADER)),
            entry("name-of-stream", tenant -> tenant.write("assets/plan.txt:evil.txt", "a")),
            entry("name-with-dot-at-end", tenant -> tenant.write("pages/marche.adoc.", HEADER)),
            entry("name-as-command", tenant -> tenant.write("pages/x\n::error::y\u001b[31m.adoc", HEADER)),
            entry("name-too-long", tenant -> tenant.write("pages/" + "a".repeat(200) + ".adoc", HEADER)),
            entry("Ville-Double", tenant -> {}),
            entry("ville-double", tenant -> {}),
            entry("ville..double", tenant -> {}),
            entry("page-of-100-mb", tenant -> {
                Files.createDirectories(tenant.at("pages"));
                try (var page = new RandomAccessFile(tenant.at(PAGE).toFile(), "rw")) {
                    page.write(HEADER.getBytes(UTF_8));
                    page.setLength(100 << 20);
                }
            }),
            entry("list-of-million-rows", tenant -> page(tenant, "* samedi\n".repeat(1_000_000))),
            entry(
                    "record-of-million-rows",
                    tenant -> tenant.edit(
                            "social-networks: []", "social-networks:\n" + "    - name: x\n".repeat(1_000_000))),
            entry(
                    "record-of-many-rows",
                    tenant -> tenant.edit(
                            "  data-subjects: # exemple\n", "  data-subjects:\n" + "    - les uns\n".repeat(17_000))),
            entry(
                    "huge-value",
                    tenant -> tenant.edit("legal-name: Ville de ", "legal-name: " + "Ville de ".repeat(20_000))),
            entry(
                    "huge-key",
                    tenant -> tenant.edit("organisation:\n", "organisation:\n  " + "cle".repeat(60_000) + ": x\n")),
            entry(
                    "deep-record",
                    tenant -> tenant.edit(
                            "social-networks: []", "social-networks: " + "[".repeat(50_000) + "]".repeat(50_000))),
            entry("many-files", tenant -> {
                for (int i = 0; i < 501; i++) tenant.write("assets/plan-" + i + ".txt", "a");
            }),
            entry("many-links", tenant -> {
                for (int i = 0; i < 2_000; i++) tenant.link("assets/plan-" + i + ".txt", tenant.canary());
            }),
            entry("many-names", tenant -> {
                for (int i = 0; i < 2_000; i++) tenant.write("assets/.plan-" + i, "a");
            }),
            entry("many-folders", tenant -> {
                for (int i = 0; i < 2_000; i++) Files.createDirectories(tenant.at("assets/plan-" + i));
            }),
            entry("deep-folders", tenant -> tenant.write("assets" + "/a".repeat(1_000) + "/plan.txt", "a")),
            entry("director-blank", tenant -> tenant.edit("first-name: Sacha", "first-name: \"\u2800\u200d\"")),
            entry("director-filler", tenant -> tenant.edit("first-name: Sacha", "first-name: \"\u3164\"")),
            entry("name-of-another", tenant -> tenant.edit("short-name: ", "short-name: N\u0456mes Métropole #")),
            entry("many-elements", tenant -> page(tenant, "*a* ".repeat(11_000) + "\n")),
            entry("long-word", tenant -> page(tenant, "Texte.\n\n" + "ab".repeat(100_000) + "\n")),
            entry("long-attribute", tenant -> page(tenant, "[.r" + "ab".repeat(100_000) + "]\nTexte.\n")),
            entry(
                    "long-title",
                    tenant ->
                            tenant.write(PAGE, "= " + "Le marché ".repeat(20_000) + "\n:page-type: page\n\nTexte.\n")),
            entry("long-include-line", tenant -> page(tenant, "include::".repeat(25_000) + "\n")),
            entry("slow-callouts", tenant -> page(tenant, SLOW)),
            entry("slow-together", tenant -> {
                for (int i = 0; i < 12; i++) tenant.write("pages/lente-" + (char) ('a' + i) + ".adoc", HEADER + SLOW);
            }));

    private MadeAttempts() {}

    private static void page(HostileFolder tenant, String text) throws IOException {
        tenant.write(PAGE, HEADER + text);
    }
}
