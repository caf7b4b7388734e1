/** What the server and its worker processes say to each other, over standard input and output. It knows no engine. */
package org.tongbao.api.sql.wire;
