/** From a baked site to the folder that a web server reads: staged, then switched in one step; Parvis's own state lies beside it. */
package org.parvis.publish;
