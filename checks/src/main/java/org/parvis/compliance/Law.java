package org.parvis.compliance;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts that rules refer to. Their names, their days and where they stand are in {@code law.tsv}. */
public enum Law {
    RGPD,
    LIL,
    LCEN,
    LAW_2005_102,
    LAW_82_652,
    DECREE_2019_768,
    RGAA,
    CRPA,
    COMMERCIAL_CODE,
    CONSUMER_CODE,
    REGULATION_2024_3228,
    CNIL,
    LAW_94_665,
    DSA,
    HIGH_VALUE_DATA,
    /** Not a text of law: what good work requires, so that the texts can be obeyed. */
    GOOD_PRACTICE;

    /** The usual name: "RGPD". */
    public String shortName() {
        return LawSource.of(this, "").name();
    }

    /** The full name, once, in the rulebook. */
    public String fullName() {
        return LawSource.of(this, "").fullName();
    }

    /** A provision of the text: {@code RGPD.at("article 13, 1, b")}. */
    public Provision at(String place) {
        return new Provision(this, place);
    }

    /** A provision of a text, as it is cited. */
    public record Provision(Law law, String place) implements Citation {

        private static final Map<Provision, LawSource> SOURCES = new ConcurrentHashMap<>();

        /** Since when it is law, who checked it, and where it stands. */
        public LawSource source() {
            return SOURCES.computeIfAbsent(this, cited -> LawSource.of(cited.law, cited.place));
        }

        @Override
        public Optional<String> link() {
            return Optional.of(source().link()).filter(link -> !link.isEmpty());
        }

        @Override
        public Optional<LocalDate> validFrom() {
            return source().validFrom();
        }

        @Override
        public Optional<LocalDate> validTo() {
            return source().validTo();
        }

        /** "RGPD, article 13, 1, b". */
        @Override
        public String toString() {
            return place.isEmpty() ? law.shortName() : law.shortName() + ", " + place;
        }
    }
}
