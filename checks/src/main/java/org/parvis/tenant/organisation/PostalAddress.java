package org.parvis.tenant.organisation;

/** A postal address in France: street line, postcode, and town with its CEDEX if any. */
public record PostalAddress(String street, String postcode, String city) {}
