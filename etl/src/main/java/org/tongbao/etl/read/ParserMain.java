package org.tongbao.etl.read;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The process that parsers run in: reads a form and bytes on its standard input and answers with a text or a reason, one
 * document after another, until its input ends. A parser that takes too long ends the process, so that none outlives
 * whoever started it.
 */
final class ParserMain {

    static final int TIMED_OUT = 90;
    /** By an error of the virtual machine, such as a class that isn't there. */
    static final int FAILED = 91;
    static final int OUT_OF_MEMORY = 3;
    static final int READ = 0;
    static final int REFUSED = 1;
    private static final long STACK_BYTES = 8L << 20;

    private ParserMain() {}

    private sealed interface Answer {
        record Read(Content content) implements Answer {}

        record Refused(UnreadableDocument reason) implements Answer {}
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long deadlineMillis = Long.parseLong(arguments[0]);
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        try {
            while (true) {
                Form form = Form.values()[in.readInt()];
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                write(answer(form, bytes, deadlineMillis), out);
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Answer answer(Form form, byte[] bytes, long deadlineMillis) throws InterruptedException {
        AtomicReference<Answer> answer = new AtomicReference<>();
        Thread thread = new Thread(null, () -> answer.set(parse(form, bytes)), "document", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        thread.join(deadlineMillis);
        if (answer.get() == null) {
            Runtime.getRuntime().halt(thread.isAlive() ? TIMED_OUT : FAILED);
        }
        return answer.get();
    }

    private static Answer parse(Form form, byte[] bytes) {
        try {
            return new Answer.Read(Parsing.content(form, bytes));
        } catch (UnreadableDocument e) {
            return new Answer.Refused(e);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw e;
        }
    }

    private static void write(Answer answer, DataOutputStream out) throws IOException {
        if (answer instanceof Answer.Read read) {
            out.writeInt(READ);
            ContentCode.write(read.content(), out);
        } else if (answer instanceof Answer.Refused refused) {
            out.writeInt(REFUSED);
            ContentCode.writeText(refused.reason().reason().name(), out);
            ContentCode.writeText(refused.reason().getMessage(), out);
        }
        out.flush();
    }
}
