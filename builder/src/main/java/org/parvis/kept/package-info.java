/** What a build leaves behind for the next one, in files that are just what was written or are not there. */
package org.parvis.kept;
