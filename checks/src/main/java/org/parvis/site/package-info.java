/** A tenant's baked site as rules see it: pages parsed once, what a reader can see of them, and where each part comes from. */
package org.parvis.site;
