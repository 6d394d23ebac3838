package org.parvis.tenant.privacy;

import org.parvis.tenant.organisation.PostalAddress;

/** A letter's destination: who, and where. */
public record PostalLine(String recipient, PostalAddress address) {}
