/** Sources as a revision of a Git repository has them: the only code that knows Git. */
package org.parvis.revision;
