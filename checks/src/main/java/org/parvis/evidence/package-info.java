/** What a page discloses: durations, addresses, hosts and words, read from what a reader or a browser sees of it. */
package org.parvis.evidence;
