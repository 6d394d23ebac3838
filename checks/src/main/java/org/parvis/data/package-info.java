/** The one door to what Parvis knows as data: tables and texts that lie beside the classes that read them. */
package org.parvis.data;
