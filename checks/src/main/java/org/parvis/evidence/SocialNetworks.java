package org.parvis.evidence;

import java.util.Optional;
import java.util.Set;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.Words;

/** Social networks: how texts name them, and the domains from which their buttons, videos and timelines are called. */
public final class SocialNetworks {

    /** A network's name, or the word itself, in folded text. */
    public static final String NAME =
            "(?:facebook|twitter|linkedin|instagram|youtube|tiktok|snapchat|pinterest|whatsapp|threads"
                    + "|mastodon|bluesky|google ?\\+|reseau(?:x)? socia(?:l|ux))(?![\\p{L}\\p{N}])";

    private static final Set<String> DOMAINS = Set.of(
            "facebook.com",
            "facebook.net",
            "fbcdn.net",
            "instagram.com",
            "cdninstagram.com",
            "threads.net",
            "twitter.com",
            "twimg.com",
            "x.com",
            "linkedin.com",
            "licdn.com",
            "youtube.com",
            "youtube-nocookie.com",
            "ytimg.com",
            "tiktok.com",
            "pinterest.com",
            "pinimg.com",
            "snapchat.com",
            "bsky.app",
            "dailymotion.com",
            "vimeo.com",
            "addthis.com",
            "sharethis.com",
            "addtoany.com",
            "disqus.com");

    private static final Words MENTION = Words.of("social-networks/mention", "\\b" + NAME);

    private static final Words ACCESS = Words.of(
            "social-networks/access",
            "\\b(?:profils?|comptes?|pages?|publications?|informations?|donnees?)\\b.{0,160}\\b"
                    + NAME
                    + ".{0,120}\\b(?:accessibles? (?:a|aux?)|transmis(?:es?)? (?:a|aux?)|communiquee?s? (?:a|aux?)|recueilli|collect|recuper)"
                    + "|\\b(?:acced|recueill|collect|recuper|obten|consult)\\w*.{0,100}\\b(?:profils?|comptes?|donnees?|informations?)\\b.{0,80}\\b"
                    + NAME);

    private SocialNetworks() {}

    /** Whether {@code sentence} names a network. */
    public static boolean areNamedIn(Sentence sentence) {
        return sentence.says(MENTION);
    }

    /** Whether the folded {@code text} names one. */
    static boolean areNamedIn(String text) {
        return MENTION.spoken(Language.FRENCH).isIn(text);
    }

    /** The sentence of {@code passage} that says that the body takes data from a network; a plain link takes none. */
    public static Optional<Sentence> access(Passage passage) {
        return Sentence.in(passage)
                .filter(sentence -> sentence.asserts(ACCESS) && !sentence.isNegative())
                .findFirst();
    }

    /** Whether {@code host} serves what a network puts on the pages of others. */
    public static boolean serve(String host) {
        return RegistrableDomain.of(host)
                .filter(domain -> DOMAINS.contains(domain.name()))
                .isPresent();
    }
}
