package org.parvis.bake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.parvis.kept.SealedFile;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;
import org.parvis.source.Fault;

/**
 * An archetype as a file: JSON, sealed. A file that is not whole, or not of the signature that is asked for, is no archetype.
 */
record KeptArchetype(
        String signature,
        Map<String, Parts> templates,
        Map<String, byte[]> assets,
        Map<String, Origin> sources,
        String type,
        Parts title,
        List<Fault> faults) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<KeptArchetype> TYPE = new TypeReference<>() {};

    /** A template without its escaping, which its path says. */
    record Parts(List<byte[]> texts, List<String> holes) {
        private static Parts of(Template template) {
            return new Parts(template.texts(), template.holes());
        }

        private Template template(String path) {
            return new Template(texts, holes, Template.Escaping.of(path));
        }
    }

    /** Where a page comes from: the page as a whole, and its elements by rank. */
    record Origin(Place page, Map<Integer, Place> elements) {
        private static Origin of(SourceMap map) {
            return new Origin(map.page(), new TreeMap<>(map.elements()));
        }

        private SourceMap map() {
            return new SourceMap(page, elements);
        }
    }

    static byte[] write(Signature signature, Archetype archetype) {
        var kept = new KeptArchetype(
                signature.sha256(),
                each(archetype.templates(), Parts::of),
                archetype.assets(),
                each(archetype.sources(), Origin::of),
                archetype.document().map(Archetype.Document::type).orElse(null),
                archetype.document().map(document -> Parts.of(document.title())).orElse(null),
                archetype.faults());
        try {
            return SealedFile.seal(JSON.writeValueAsBytes(kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archetype in {@code file}, if it is whole and of {@code signature}. */
    static Optional<Archetype> read(Signature signature, byte[] file) {
        return SealedFile.open(file)
                .flatMap(KeptArchetype::parsed)
                .filter(kept -> kept.signature().equals(signature.sha256()))
                .map(KeptArchetype::archetype);
    }

    private static Optional<KeptArchetype> parsed(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, TYPE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Archetype archetype() {
        var read = new TreeMap<String, Template>();
        templates.forEach((path, parts) -> read.put(path, parts.template(path)));
        return new Archetype(
                read,
                assets,
                each(sources, Origin::map),
                Optional.ofNullable(type).map(known -> new Archetype.Document(known, title.template(""))),
                faults);
    }

    private static <A, B> Map<String, B> each(Map<String, A> values, Function<A, B> change) {
        var changed = new TreeMap<String, B>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }
}
