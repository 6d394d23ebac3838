package org.parvis.kept;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.site.Belongings;

/**
 * What a build leaves behind of all tenants for the next one: how each fared, on what that rests, and what belongs to whom.
 *
 * @param records those that could be read when the last build began, by tenant
 * @param outcomes by tenant; none for a site that could not be made
 */
public record Manifest(Map<String, Known> records, Map<String, Outcome> outcomes) {

    /** Nothing is known yet. */
    public static final Manifest EMPTY = new Manifest(Map.of(), Map.of());

    /**
     * A record that has been read.
     *
     * @param sha256 of its file
     * @param machinery by what Parvis is known again that read it
     * @param belongings what it says belongs to the tenant
     */
    public record Known(String sha256, String machinery, Belongings belongings) {

        /** Whether {@code reader} would read the same in the file with {@code digest}. */
        public boolean isOf(String digest, String reader) {
            return sha256.equals(digest) && machinery.equals(reader);
        }
    }

    /** Records are what they are made of, and nothing that they can tell. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();

    private static final TypeReference<List<Verdict>> VERDICTS = new TypeReference<>() {};

    /** What is said of one tenant, its verdicts by their rank among all different ones: most tenants have the same. */
    private record Row(
            String id,
            Optional<Known> known,
            Optional<Inputs> inputs,
            String neighbours,
            String name,
            List<Finding> baking,
            int verdicts,
            Optional<String> site,
            List<String> archetypes) {}

    /** How many there are of each, so that what follows can be read one by one. */
    private record Head(int verdicts, int tenants) {}

    public Manifest {
        records = Collections.unmodifiableMap(new TreeMap<>(records));
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /** By what the belongings of all tenants together are known again. */
    public String neighbours() {
        var all = Hashing.sha256().newHasher();
        records.values().forEach(known -> all.putString(known.belongings() + "\n", StandardCharsets.UTF_8));
        return all.hash().toString();
    }

    /** The manifest in {@code file}; an empty one if there is none that is whole. */
    public static Manifest in(Path file) {
        return SealedFile.read(file).map(Manifest::read).orElse(EMPTY);
    }

    /**
     * Writes it to {@code file}, which is as it was until it is whole.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        var different = new ArrayList<List<Verdict>>();
        var ranks = new HashMap<List<Verdict>, Integer>();
        outcomes.values()
                .forEach(outcome -> ranks.computeIfAbsent(outcome.report().verdicts(), verdicts -> {
                    different.add(verdicts);
                    return different.size() - 1;
                }));
        var ids = new TreeSet<>(records.keySet());
        ids.addAll(outcomes.keySet());
        try {
            var content = new ByteArrayOutputStream();
            try (var json = JSON.createGenerator(content)) {
                JSON.writeValue(json, new Head(different.size(), ids.size()));
                for (var verdicts : different) JSON.writeValue(json, verdicts);
                for (var id : ids)
                    JSON.writeValue(json, row(id, Optional.ofNullable(records.get(id)), outcomes.get(id), ranks));
            }
            SealedFile.write(file, content.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String id, Optional<Known> known, Outcome outcome, Map<List<Verdict>, Integer> ranks) {
        if (outcome == null)
            return new Row(id, known, Optional.empty(), "", "", List.of(), 0, Optional.empty(), List.of());
        var report = outcome.report();
        return new Row(
                id,
                known,
                Optional.of(outcome.inputs()),
                outcome.neighbours(),
                report.name(),
                report.bakeFindings(),
                ranks.get(report.verdicts()),
                outcome.site(),
                outcome.archetypes());
    }

    private static Manifest read(byte[] content) {
        var records = new TreeMap<String, Known>();
        var outcomes = new TreeMap<String, Outcome>();
        try (var json = JSON.createParser(content)) {
            var head = JSON.readValue(json, Head.class);
            var verdicts = new ArrayList<List<Verdict>>();
            for (int i = 0; i < head.verdicts(); i++) verdicts.add(JSON.readValue(json, VERDICTS));
            for (int i = 0; i < head.tenants(); i++) {
                var row = JSON.readValue(json, Row.class);
                row.known()
                        .ifPresent(known -> records.put(
                                row.id(),
                                new Known(known.sha256(), known.machinery().intern(), known.belongings())));
                row.inputs().ifPresent(inputs -> outcomes.put(row.id(), outcome(row, inputs, verdicts)));
            }
            return new Manifest(records, outcomes);
        } catch (IOException | RuntimeException e) {
            // Another version of Parvis may have written it.
            return EMPTY;
        }
    }

    /** Tenants have most digests in common: each is held once. */
    private static Outcome outcome(Row row, Inputs inputs, List<List<Verdict>> verdicts) {
        return new Outcome(
                new Inputs(
                        inputs.record(),
                        inputs.files().intern(),
                        inputs.shared().intern(),
                        inputs.machinery().intern(),
                        inputs.choices().intern()),
                row.neighbours().intern(),
                new Report(row.id(), row.name(), row.baking(), verdicts.get(row.verdicts())),
                row.site(),
                row.archetypes().stream().map(String::intern).toList());
    }
}
