package org.parvis.compliance;

/** The texts that rules refer to. */
public enum Law {
    RGPD("RGPD", "règlement (UE) 2016/679"),
    LIL("loi Informatique et Libertés", "loi n° 78-17 du 6 janvier 1978 modifiée"),
    LCEN("LCEN", "loi n° 2004-575 du 21 juin 2004 pour la confiance dans l’économie numérique"),
    LAW_2005_102("loi handicap", "loi n° 2005-102 du 11 février 2005"),
    LAW_82_652("loi sur la communication audiovisuelle", "loi n° 82-652 du 29 juillet 1982"),
    DECREE_2019_768("décret accessibilité", "décret n° 2019-768 du 24 juillet 2019 modifié"),
    RGAA("RGAA", "référentiel général d’amélioration de l’accessibilité, version 4.1.2"),
    CRPA("CRPA", "code des relations entre le public et l’administration"),
    COMMERCIAL_CODE("code de commerce", "code de commerce"),
    CONSUMER_CODE("code de la consommation", "code de la consommation"),
    REGULATION_2024_3228(
            "règlement (UE) 2024/3228", "règlement (UE) 2024/3228 sur la fin du règlement en ligne des litiges"),
    CNIL("CNIL", "lignes directrices et recommandations de la CNIL sur les cookies et autres traceurs"),
    /** Not a text of law: what good work requires, so that the texts can be obeyed. */
    GOOD_PRACTICE("règle de l’art", "règle de l’art");

    private final String shortName;
    private final String fullName;

    Law(String shortName, String fullName) {
        this.shortName = shortName;
        this.fullName = fullName;
    }

    /** The usual name: "RGPD". */
    public String shortName() {
        return shortName;
    }

    /** The full name, once, in the rulebook. */
    public String fullName() {
        return fullName;
    }

    /** A provision of the text: {@code RGPD.at("article 13, 1, b")}. */
    public Provision at(String place) {
        return new Provision(this, place);
    }

    /** A provision of a text, as it is cited. */
    public record Provision(Law law, String place) {
        /** "RGPD, article 13, 1, b". */
        @Override
        public String toString() {
            return place.isEmpty() ? law.shortName : law.shortName + ", " + place;
        }
    }
}
