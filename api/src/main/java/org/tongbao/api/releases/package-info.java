/** The release that answers: which one it is, and the envelope that names it in every answer. Publishing is not done here. */
package org.tongbao.api.releases;
