package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.domain.shared.PageRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds values in the order of their question marks. */
public final class Args {
    private final PreparedStatement statement;
    private final @Nullable UUID tenant;
    private int index;

    Args(PreparedStatement statement, @Nullable UUID tenant) {
        this.statement = statement;
        this.tenant = tenant;
    }

    /** The scope's tenant; nothing on the wider scopes, where the condition is left out. */
    public Args tenant() throws SQLException {
        return tenant == null ? this : uuid(tenant);
    }

    public Args uuid(UUID value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    public Args uuid(Optional<UUID> value) throws SQLException {
        if (value.isPresent()) {
            return uuid(value.get());
        }
        statement.setNull(++index, Types.OTHER, "uuid");
        return this;
    }

    public Args text(String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    public Args text(Optional<String> value) throws SQLException {
        statement.setString(++index, value.orElse(null));
        return this;
    }

    public Args name(Enum<?> value) throws SQLException {
        return text(value.name());
    }

    public Args instant(Instant value) throws SQLException {
        statement.setObject(++index, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        return this;
    }

    public Args instant(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return instant(value.get());
        }
        statement.setNull(++index, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    public Args number(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    public Args number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    public Args number(Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            return number(value.get().longValue());
        }
        statement.setNull(++index, Types.BIGINT);
        return this;
    }

    public Args flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    public Args bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    public Args bytes(Optional<byte[]> value) throws SQLException {
        statement.setBytes(++index, value.orElse(null));
        return this;
    }

    public Args texts(Collection<String> values) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf("text", values.toArray()));
        return this;
    }

    public Args uuids(Collection<UUID> values) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf("uuid", values.toArray()));
        return this;
    }

    /** Behind which row a page begins, unless it is the first, and one row more than it holds: that one says whether there is a next. */
    public Args page(PageRequest page) throws SQLException {
        if (page.after().isPresent()) {
            instant(page.after().get().at()).uuid(page.after().get().id());
        }
        return number(page.limit() + 1);
    }

    /** Puts the values of one statement in their places. */
    @FunctionalInterface
    public interface Binder {
        void bind(Args args) throws SQLException;
    }
}
