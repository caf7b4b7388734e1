/** Those that figures are about: who they are and were, where they were listed, and all that was printed of them. Their figures are asked of the semantic layer. */
package org.tongbao.api.subjects;
