/** How a site is judged: what a rule is, what it requires, what it found and where; and the sample site that shows it at work. */
package org.parvis.compliance;
