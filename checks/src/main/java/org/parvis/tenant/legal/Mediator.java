package org.parvis.tenant.legal;

import java.net.URI;
import org.parvis.tenant.organisation.PostalAddress;

/** A mediator for consumers: its name, its address and its site. */
public record Mediator(String name, PostalAddress address, URI site) {}
