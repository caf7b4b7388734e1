package org.tongbao.etl.load;

import java.io.Serializable;

/**
 * A document to be loaded.
 *
 * @param path where its bytes are; absolute
 * @param hash SHA-256 of its bytes, in lower-case hexadecimal
 * @param origin where it came from
 */
record SourceFile(String path, String hash, Origin origin) implements Serializable {}
