package org.parvis.evidence;

import java.util.Locale;

/** What the words of a privacy notice stand for; the lexicon of each language says which words. */
enum Notion {
    // How things are said.
    NEGATION,
    NE,
    BUT,
    ONLY,
    PRONOUN,
    ANAPHORA,
    DURATION,
    DATE,
    // Who speaks, and who is spoken of.
    CONTROLLER,
    DEFINITION,
    PRINCIPLE,
    PUBLISHER,
    ORGANISATION,
    NOT_A_NAME,
    OFFICER,
    OLD_OFFICER,
    HOST,
    PROCESSOR,
    OUTSIDER,
    AUTHORITY,
    SOME_AUTHORITY,
    // What is done.
    DATA,
    CATEGORIES,
    PROCESSING,
    COMMITMENT,
    PURPOSE,
    AIM,
    BASIS,
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    PUBLIC_TASK,
    LEGITIMATE_INTEREST,
    VITAL_INTERESTS,
    ARTICLE_6,
    RECIPIENT,
    DISCLOSING,
    OWN_GIVING,
    RECEIVING,
    RECEIVER,
    THIRD_PARTY,
    RETENTION,
    KEEPING,
    CRITERION,
    VAGUE_PERIOD,
    SIDE_DATA,
    TRANSFER,
    HOSTING,
    ABROAD,
    INSIDE,
    SAFEGUARD,
    SECURITY,
    MEASURE,
    TECHNIQUE,
    NOT_SECURITY,
    COOKIE,
    COOKIE_CHOICE,
    // What a person may do.
    RIGHTS,
    ABILITY,
    ACCESS,
    RECTIFICATION,
    ERASURE,
    RESTRICTION,
    PORTABILITY,
    OBJECTION,
    AFTER_DEATH,
    EXERCISE,
    CHANNEL,
    PROMISED_EMAIL,
    POST,
    FORM,
    ACCOUNT,
    COMPLAINT,
    // The notice itself.
    NOTICE,
    UPDATE,
    VERSION,
    LAW,
    CONTACT;

    /** What a heading may be about. */
    static final Notion[] SUBJECTS = {
        CONTROLLER,
        PUBLISHER,
        OFFICER,
        HOST,
        DATA,
        CATEGORIES,
        PURPOSE,
        BASIS,
        CONSENT,
        RECIPIENT,
        RETENTION,
        RIGHTS,
        EXERCISE,
        COMPLAINT,
        TRANSFER,
        ABROAD,
        SECURITY,
        COOKIE,
        UPDATE,
        CONTACT
    };

    /** The one that {@code id} names: {@code legal-obligation}. */
    static Notion of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
