/** The published sites on this machine while their sources are being edited. */
package org.parvis.preview;
