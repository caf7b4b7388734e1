/** Who may ask and how answers are guarded in the browser: this machine only, with security headers on everything. */
package org.tongbao.api.access;
