/** A tenant's record as the facts that its pages state, each under its name. */
package org.parvis.tenant.facts;
