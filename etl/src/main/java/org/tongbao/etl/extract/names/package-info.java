/**
 * Who and what is spoken of: recognises subjects and indicators by reference data first, by how names are built
 * otherwise. Gives nothing a key; that is conforming's.
 */
package org.tongbao.etl.extract.names;
