/** Attacks by SQL, through HTTP, on the real server in a process of its own. Each must end in a refusal or in correct rows. */
package org.tongbao.web.hostile;
