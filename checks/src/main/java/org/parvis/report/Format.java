package org.parvis.report;

import java.util.Map;

/** A form in which a run is kept on disk. */
public interface Format {

    /** The content of each file of the report, by its path below the folder of reports. The same run always gives the same files. */
    Map<String, String> files(Run run);
}
