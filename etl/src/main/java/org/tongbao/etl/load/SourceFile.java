package org.tongbao.etl.load;

import java.io.Serializable;

/**
 * A file to be loaded.
 *
 * @param path absolute
 * @param hash SHA-256 of its bytes, in lower-case hexadecimal
 */
record SourceFile(String path, String hash) implements Serializable {}
