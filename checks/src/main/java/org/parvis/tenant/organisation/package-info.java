/** The chapter of a tenant's record on the body itself: its names, its seat, its entry in the register. */
package org.parvis.tenant.organisation;
