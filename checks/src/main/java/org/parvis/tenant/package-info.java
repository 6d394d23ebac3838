/**
 * Who a tenant is and what is true of its portal: immutable records, on the JDK alone.
 *
 * <p>The records are the schema: {@code tenant.yaml} binds to {@link org.parvis.tenant.Tenant} key by key, in kebab-case, and each
 * of its longer chapters is a package below. A key that is not there reaches a record as {@code null}, which becomes nothing.
 */
package org.parvis.tenant;
