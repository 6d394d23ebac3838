package org.parvis.bake;

/** The conversion that a thread is in the middle of: Asciidoctor's extensions live as long as Asciidoctor does. */
final class Current {

    private final ThreadLocal<Conversion> conversion = new ThreadLocal<>();

    Conversion conversion() {
        return conversion.get();
    }

    void begin(Conversion begun) {
        conversion.set(begun);
    }

    void end() {
        conversion.remove();
    }
}
