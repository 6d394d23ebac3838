/** The chapter of a tenant's record on its portal: where it is, what it offers, how it looks. */
package org.parvis.tenant.portal;
