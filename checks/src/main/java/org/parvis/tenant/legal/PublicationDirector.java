package org.parvis.tenant.legal;

/** The natural person who answers for what is published (loi 82-652, article 93-2), in what capacity. */
public record PublicationDirector(String firstName, String lastName, String title) {
    /** First name and surname. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
