/** The worker processes as the server sees them: started ahead, bounded, killed and replaced. What they answer it hands on unread. */
package org.tongbao.api.sql.pool;
