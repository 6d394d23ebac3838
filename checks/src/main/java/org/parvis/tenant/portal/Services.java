package org.parvis.tenant.portal;

/**
 * What the portal offers beyond reading; a clause about a service appears only where it exists.
 *
 * @param accounts visitors may have an account
 * @param newsletter visitors may subscribe to a newsletter
 * @param audienceMeasurement visits are measured
 * @param offers data or services may be subscribed to against payment
 */
public record Services(boolean accounts, boolean newsletter, boolean audienceMeasurement, boolean offers) {}
