/** The commands, one a file: what they take, print and exit with. What they do is done elsewhere. */
package org.tongbao.etl.command;
