/** The goals: parameters in, one call of {@link org.parvis.Parvis}, and its results told in Maven's words. */
package org.parvis.maven;
