/** What runs in a worker process: the gate, the engine over one release, and the writing of answers. It knows no Spring. */
package org.tongbao.api.sql.worker;
