package org.parvis.benchmarks;

/** What a demonstration is the portal of, and its own words for that. */
enum Body {
    COMMUNE("commune", "mairie", "maire", "de la mairie"),
    GROUP("epci", "accueil", "président", "de la communauté");

    private final String kind;
    private final String mailbox;
    private final String head;
    private final String staff;

    Body(String kind, String mailbox, String head, String staff) {
        this.kind = kind;
        this.mailbox = mailbox;
        this.head = head;
        this.staff = staff;
    }

    /** As its record has it. */
    String kind() {
        return kind;
    }

    /** The name of its general mailbox. */
    String mailbox() {
        return mailbox;
    }

    /** Who heads it. */
    String head() {
        return head;
    }

    /** Whose agents tend the portal. */
    String staff() {
        return staff;
    }
}
