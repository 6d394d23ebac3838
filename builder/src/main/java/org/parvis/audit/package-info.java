/**
 * Pages that Parvis did not bake, read to be judged. Whatever it is written in, a page becomes HTML on the lines of its source:
 * what stands on line 12 of the file stands on line 12 of the HTML, so that a finding names the line to mend.
 */
package org.parvis.audit;
