package org.tongbao.etl;

import org.tongbao.etl.command.CommandLineRun;

/** Entry of the command line. */
public final class Main {

    /** For a run that archives its classes as the virtual machine ends. */
    private static final String ORDERLY = "orderly";

    private Main() {}

    public static void main(String[] arguments) {
        int status = CommandLineRun.run(arguments);
        System.out.flush();
        if (ORDERLY.equals(System.getProperty("tongbao.exit"))) {
            System.exit(status);
        }
        // Spark's orderly end takes a second that nothing is gained by: all that counts is on disk by now.
        Runtime.getRuntime().halt(status);
    }
}
