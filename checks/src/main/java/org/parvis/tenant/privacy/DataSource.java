package org.parvis.tenant.privacy;

/**
 * Where data come from that the person did not give (GDPR 14(2)(f)).
 *
 * @param name the source: "le répertoire national des élus"
 * @param publiclyAccessible whether anyone may consult it
 */
public record DataSource(String name, boolean publiclyAccessible) {}
