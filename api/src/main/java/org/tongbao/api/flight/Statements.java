package org.tongbao.api.flight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.arrow.flight.FlightRuntimeException;
import org.springframework.stereotype.Component;

/** The statements that handles stand for. A handle can't be guessed, and is its owner's alone. */
@Component
class Statements {

    /** In characters of all texts and names. */
    private static final long MOST = 16 << 20;
    private static final int HANDLE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Statement> kept;

    Statements(FlightSettings settings) {
        kept = Caffeine.newBuilder()
                .expireAfterAccess(settings.kept())
                .maximumWeight(MOST)
                .weigher((String handle, Statement statement) -> statement.sql().length() + statement.schema().toString().length())
                .build();
    }

    /** @return the handle, which is also the name of a run of it */
    String keep(Statement statement) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        String name = HexFormat.of().formatHex(handle);
        kept.put(name, statement);
        return name;
    }

    /** @throws FlightRuntimeException if there is none, or it isn't the owner's */
    Statement find(String owner, ByteString handle) {
        Statement statement = kept.getIfPresent(handle.toStringUtf8());
        if (statement == null || !statement.owner().equals(owner)) {
            throw Refusal.unknownHandle();
        }
        return statement;
    }

    void forget(String owner, ByteString handle) {
        kept.asMap().computeIfPresent(handle.toStringUtf8(), (name, statement) -> statement.owner().equals(owner) ? null : statement);
    }
}
