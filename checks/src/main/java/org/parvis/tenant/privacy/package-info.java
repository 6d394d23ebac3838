/** The chapter of a tenant's record on personal data: who is answerable, what is done with them, who receives them. */
package org.parvis.tenant.privacy;
