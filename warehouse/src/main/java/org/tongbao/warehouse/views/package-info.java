/**
 * What analysts ask: views and macros over the star, one SQL file each with the meaning of its columns or parameters at its
 * head, and the page that documents them. Nothing here knows where a release lies or how it is published.
 */
package org.tongbao.warehouse.views;
