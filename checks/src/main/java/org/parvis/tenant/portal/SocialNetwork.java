package org.parvis.tenant.portal;

import java.net.URI;

/** A page of the tenant on a social network. */
public record SocialNetwork(String name, URI url) {}
