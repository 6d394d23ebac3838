/** A run over the tenants as people and machines read it: one class per format, pure functions from a {@link org.parvis.report.Run}. */
package org.parvis.report;
