/**
 * Reads what a site is made from: a tenant's facts, validated, and its files laid over the shared ones. Everything is read
 * once, into memory; whatever must not be there is a finding with its place.
 */
package org.parvis.source;
