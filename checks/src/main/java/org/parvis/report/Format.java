package org.parvis.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A form in which a run is kept on disk. The same run always gives the same files. */
public interface Format {

    /** Writes the report into {@code folder}, file after file. */
    void write(Run run, Folder folder);

    /** The content of each file of a report that is small enough to be held whole, by its path below the folder of reports. */
    default Map<String, String> files(Run run) {
        var files = new LinkedHashMap<String, String>();
        write(run, (path, text) -> {
            var content = new StringWriter();
            try {
                text.to(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(path, content.toString());
        });
        return files;
    }

    /** Where the files of a report go. */
    interface Folder {

        /** What each page of a report says of itself before all else in its head: one that does not is somebody's own. */
        String MARK = "<meta name=\"generator\" content=\"Parvis\">";

        /** Writes {@code text} to the file {@code path} below the folder. */
        void file(String path, Text text);

        /** The same for a text that is held whole. */
        default void file(String path, String text) {
            file(path, out -> out.append(text));
        }

        /** Takes away the pages that earlier reports have left in the sub-folder {@code name}, save for those with {@code paths}. */
        default void keepOnly(String name, Set<String> paths) {}
    }

    /** The text of a file, which need not be held whole: a report on all tenants does not fit into memory. */
    interface Text {

        /** Writes the text to {@code out}. */
        void to(Appendable out) throws IOException;
    }
}
