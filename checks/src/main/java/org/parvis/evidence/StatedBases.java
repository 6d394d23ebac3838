package org.parvis.evidence;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.site.Language;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Words;
import org.parvis.tenant.Fields;
import org.parvis.tenant.privacy.LegalBasis;

/** The legal bases on which a body says that it processes data (GDPR 6(1)). */
public final class StatedBases {

    /** "L’intérêt légitime de la commune à protéger son site" states a basis, "l’intérêt légitime du tiers est mis en balance" none. */
    private static final String VERBLESS =
            "(?:(?! (?:ne |n'|est |sont |etait |sera |seront |serait |ont |peut |peuvent |doit |doivent |permet |justifie "
                    + "|suppose |consiste |signifie |s'apprecie |prevaut )).){0,120}";

    private static final Map<LegalBasis, Words> WORDS = Map.of(
            LegalBasis.CONSENT, claim("consent", "consentements?"),
            LegalBasis.CONTRACT, claim("contract", "(?:contrats?|mesures precontractuelles)"),
            LegalBasis.LEGAL_OBLIGATION, claim("legal-obligation", "obligations? legales?"),
            LegalBasis.VITAL_INTERESTS, claim("vital-interests", "interets? vita(?:l|ux)"),
            LegalBasis.PUBLIC_TASK, claim("public-task", "missions? (?:d'interet|de service) public"),
            LegalBasis.LEGITIMATE_INTEREST,
                    claim("legitimate-interest", "interets? legitimes?(?: (?:a|de|des|du|d')\\b" + VERBLESS + ")?"));

    /** A part of each match, to pass quickly over sentences that hold none. */
    private static final Map<LegalBasis, String> STEMS = Map.of(
            LegalBasis.CONSENT, "consent",
            LegalBasis.CONTRACT, "contra",
            LegalBasis.LEGAL_OBLIGATION, "obligation",
            LegalBasis.VITAL_INTERESTS, "vita",
            LegalBasis.PUBLIC_TASK, "mission",
            LegalBasis.LEGITIMATE_INTEREST, "legitime");

    // What a right depends on, or a longer conservation, is not what a processing rests on.
    private static final Words ABOUT_RIGHTS = Words.of(
            "stated-bases/about-rights",
            "\\b(?:oppos|portabilite|effacement|vous pouvez|retir|droits? (?:a|de|d')|quand il|lorsqu)|conserv|archiv");

    private StatedBases() {}

    private static Words claim(String name, String basis) {
        return Words.of(
                "stated-bases/" + name,
                "(?:\\bbases? (?:legale|juridique)|\\bfonde|\\brepos(?:e|ent)\\b|\\bsur la base\\b|\\bau titre d"
                        + "|\\ben vertu d|\\bnecessaires? (?:a|au)\\b|\\bfinalite|\\barticle 6\\b).{0,100}\\b" + basis
                        + "|^(?:notre |l'|votre |une? |execution (?:d'une |du |de la ))?" + basis + "\\W*(?:$|\\()");
    }

    /** Whether {@code sentence} says that data are processed on {@code basis}. */
    public static boolean isClaimed(LegalBasis basis, Sentence sentence) {
        var isFrench = Language.of(sentence.passage().block()).equals(Language.FRENCH);
        return (!isFrench || sentence.folded().contains(STEMS.get(basis)))
                && !sentence.says(ABOUT_RIGHTS)
                && sentence.asserts(WORDS.get(basis));
    }

    /** The bases that {@code page} states, as marked data or in words. */
    public static Set<LegalBasis> on(Page page) {
        var bases = EnumSet.noneOf(LegalBasis.class);
        for (var basis : LegalBasis.values()) {
            if (isMarked(basis, page) || Sentence.in(page).anyMatch(sentence -> isClaimed(basis, sentence)))
                bases.add(basis);
        }
        return bases;
    }

    /** The bases that the record declares; those that {@code page} states, where the record declares none. */
    public static Set<LegalBasis> of(Site site, Page page) {
        var declared = site.tenant().dataProtection().bases().collect(Collectors.toSet());
        return declared.isEmpty() ? on(page) : declared;
    }

    private static boolean isMarked(LegalBasis basis, Page page) {
        return page.visible("main [data-basis=" + Fields.kebab(basis) + "]")
                .findAny()
                .isPresent();
    }
}
