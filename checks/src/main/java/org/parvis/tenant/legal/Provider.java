package org.parvis.tenant.legal;

import org.parvis.tenant.organisation.PostalAddress;

/** A hosting or storage provider, with what the law asks to publish of it. */
public record Provider(String name, PostalAddress address, String phone) {}
