/** Rules that an operator states in {@code parvis.yaml} instead of programming them. */
package org.parvis.declared;
