package io.keybuzz.adapters.jdbi.shared;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row, read by column number. Ids and instants are taken from the driver's binary form where the server sent
 * it (from a statement's second execution on a connection), without calendars or text in between.
 */
public final class Row {
    private static final long SECONDS_1970_TO_2000 = 946_684_800L;
    private static final int MICROS = 1_000_000;

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        return rows.next();
    }

    public UUID uuid(int column) throws SQLException {
        return Objects.requireNonNull(nullableUuid(column));
    }

    public @Nullable UUID nullableUuid(int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        if (bytes == null) {
            return null;
        }
        if (bytes.length == Long.BYTES * 2) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return rows.getObject(column, UUID.class);
    }

    public Instant instant(int column) throws SQLException {
        return Objects.requireNonNull(nullableInstant(column));
    }

    public @Nullable Instant nullableInstant(int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        if (bytes == null) {
            return null;
        }
        if (bytes.length == Long.BYTES) {
            long micros = ByteBuffer.wrap(bytes).getLong();
            return Instant.ofEpochSecond(
                    SECONDS_1970_TO_2000 + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000L);
        }
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    public String text(int column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column));
    }

    public @Nullable String nullableText(int column) throws SQLException {
        return rows.getString(column);
    }

    public Optional<String> maybeText(int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    public List<String> texts(int column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    public <E extends Enum<E>> E name(int column, Names<E> names) throws SQLException {
        return names.read(bytes(column));
    }

    public int number(int column) throws SQLException {
        return rows.getInt(column);
    }

    public long longNumber(int column) throws SQLException {
        return rows.getLong(column);
    }

    public boolean flag(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    public byte[] bytes(int column) throws SQLException {
        return Objects.requireNonNull(rows.getBytes(column));
    }

    public byte @Nullable [] nullableBytes(int column) throws SQLException {
        return rows.getBytes(column);
    }

    /** Makes one value of one row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }
}
