/**
 * From sources to a site, by JBake and Asciidoctor; the only code that knows either.
 *
 * <p>A bake never sees a fact's value. It works on the shape of the facts, with a token in the place of each value, and gives an
 * {@link org.parvis.bake.Archetype}; values are stamped into it afterwards, escaped. So a fact is text and never markup, and
 * tenants whose facts have one shape share one bake.
 */
package org.parvis.bake;
