package org.parvis;

/** The project is not set up so that Parvis could start: a folder is missing, a tenant that was asked for does not exist. */
public final class SetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is missing, where it was looked for and how to mend it, in English */
    public SetupException(String message) {
        super(message);
    }
}
