package org.parvis.bake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.parvis.site.Place;

/**
 * Serves include directives from the snapshot of the sources, and from nothing else: no file is read here, so no path leads
 * anywhere. Works in Asciidoctor's SECURE mode, in which its own includes are off.
 */
final class SnapshotIncludes extends IncludeProcessor {

    private static final Pattern PLAIN_PATH =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Set<String> NOT_SUPPORTED = Set.of("tag", "tags", "lines", "indent", "encoding");
    private final Current current;

    SnapshotIncludes(Current current) {
        this.current = current;
    }

    @Override
    public boolean handles(String target) {
        return true;
    }

    @Override
    public void process(Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
        var conversion = current.conversion();
        var from = reader.getFile();
        // The reader has already stepped over the directive.
        var place = conversion.place(from, reader.getLineNumber() - 1);
        if (!PLAIN_PATH.matcher(target).matches()) {
            refuse(
                    conversion,
                    place,
                    target,
                    "le chemin doit rester dans les pages du portail, sans « .. », sans / au début ni adresse");
            return;
        }
        var fact = conversion.context().tokens().in(target);
        if (fact.find()) {
            refuse(
                    conversion,
                    place,
                    "{" + conversion.context().tokens().name(fact) + "}",
                    "le chemin d’une inclusion s’écrit en toutes lettres, sans fait");
            return;
        }
        var option =
                attributes.keySet().stream().filter(NOT_SUPPORTED::contains).findFirst();
        if (option.isPresent()) {
            refuse(conversion, place, target, "l’option « " + option.get() + " » n’est pas prise en charge");
            return;
        }
        include(conversion, reader, target, attributes, place);
    }

    private static void include(
            Conversion conversion,
            PreprocessorReader reader,
            String target,
            Map<String, Object> attributes,
            Place place) {
        // What a list includes in turn is sought beside it, among the pages.
        var isList = target.startsWith(FactLists.FOLDER);
        var path = isList ? target : folderOf(reader.getFile() == null ? conversion.path() : reader.getFile()) + target;
        var found = isList ? list(target, conversion) : page(path, conversion);
        if (found.isEmpty()) {
            if (isOptional(attributes)) return;
            conversion.report("bake/missing-include", place, "le fichier inclus est introuvable : " + target);
            return;
        }
        var part = found.get();
        if (!conversion.includes(path, part)) {
            conversion.report("bake/too-many-includes", place, "la page inclut trop de textes, ou s’inclut elle-même");
            return;
        }
        if (!part.isList()) AsciidocAttributes.refuse(conversion, path, part.text());
        reader.pushInclude(part.text(), path, path, 1, attributes);
    }

    private static Optional<Part> list(String target, Conversion conversion) {
        var lists = conversion.lists();
        return lists.template(target).map(template -> Part.list(template, lists.text(target)));
    }

    private static Optional<Part> page(String path, Conversion conversion) {
        return Optional.ofNullable(conversion.context().sources().pages().get(path))
                .map(Part::of);
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean isOptional(Map<String, Object> attributes) {
        return attributes.containsKey("optional-option")
                || String.valueOf(attributes.get("opts")).contains("optional")
                || String.valueOf(attributes.get("options")).contains("optional");
    }

    private static void refuse(Conversion conversion, Place place, String target, String why) {
        conversion.report(
                "bake/refused-include",
                place,
                "inclusion refusée : " + target,
                "Retirez l’inclusion, ou incluez un fichier du dossier pages : " + why + ".");
    }
}
