package org.tongbao.etl.load;

import java.net.URL;
import java.util.function.Supplier;

/**
 * Parquet's writer makes a configuration of Hadoop's for each file, which then reads hundreds of settings out of XML; none of them is
 * about writing a file by {@code LocalFiles}. Here it finds none: reading them takes longer than writing few rows.
 */
final class WithoutHadoopSettings extends ClassLoader {

    private static final ClassLoader LOADER = new WithoutHadoopSettings();

    private WithoutHadoopSettings() {
        super(WithoutHadoopSettings.class.getClassLoader());
    }

    static <T> T make(Supplier<T> writer) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return writer.get();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @Override
    public URL getResource(String name) {
        return name.equals("core-default.xml") || name.equals("core-site.xml") ? null : super.getResource(name);
    }
}
