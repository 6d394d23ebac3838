package org.parvis.tenant.opendata;

import java.net.URI;
import java.time.LocalDate;

/** The directory of the main documents that hold public information (CRPA L322-6): where it is, and its last update. */
public record Directory(URI url, LocalDate updatedOn) {}
