/** The chapter of a tenant's record on who publishes and who hosts. */
package org.parvis.tenant.legal;
