/** The chapter of a tenant's record on documents and data for all: who answers for them, licences, fees, algorithms. */
package org.parvis.tenant.opendata;
