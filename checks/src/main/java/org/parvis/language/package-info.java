/** What Parvis says, in the language of those who read it: sentences in French, and catalogues that have them in others. */
package org.parvis.language;
