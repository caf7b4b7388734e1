/** The bulletins themselves: what arrived when, how much of it was taken, and each one's text with the place of every figure. */
package org.tongbao.api.bulletins;
