package org.parvis.tenant.opendata;

import java.net.URI;

/** The licence of the open data: an SPDX-like id, a name and its text's address (CRPA D323-2-1). */
public record Licence(String id, String name, URI url) {}
