package org.parvis.site;

/**
 * A place in a source file, where something can be mended.
 *
 * @param file path of the file as the author knows it: {@code tenants/fleury-sur-orne/tenant.yaml}
 * @param line from 1; 0 when only the file is known
 * @param column from 1; 0 when only the line is known
 */
public record Place(String file, int line, int column) {

    /** The place {@code line} of {@code file}. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** {@code file:line:column}, without what is not known. */
    @Override
    public String toString() {
        if (line == 0) return file;
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
