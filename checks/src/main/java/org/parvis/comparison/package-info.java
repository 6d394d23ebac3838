/** What changes for a reader from one edition of a tenant's site to the next: facts, pages, and the words in them. */
package org.parvis.comparison;
