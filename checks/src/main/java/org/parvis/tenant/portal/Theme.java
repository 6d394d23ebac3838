package org.parvis.tenant.portal;

/**
 * How the portal looks.
 *
 * @param accent the main colour, {@code #rrggbb}, dark enough to carry white text (contrast of 4.5 to 1)
 * @param logo a file of the tenant's {@code assets} folder
 */
public record Theme(String accent, String logo) {}
