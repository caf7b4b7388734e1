package org.tongbao.api.flight;

import io.grpc.netty.NettyServerBuilder;
import java.util.function.Consumer;

/** What is set beneath Flight. */
final class Transport {

    private Transport() {}

    static Consumer<NettyServerBuilder> bounded(int callsOfAConnection) {
        return builder -> builder.maxConcurrentCallsPerConnection(callsOfAConnection);
    }
}
