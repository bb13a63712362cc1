package dixit.spark;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The fields of a row, understood as those of a JSON object are. */
final class RowFields {

    private RowFields() {}

    /**
     * The value of a column, or of one in a structure ({@code meta.author}); those of a list joined with commas; of a
     * structure its {@code name}. The day of an instant is that of UTC, on whatever machine.
     */
    static Optional<String> value(Row row, String field) {
        Optional<Object> whole = column(row, field);
        if (whole.isPresent()) return words(whole.get());
        int point = field.indexOf('.');
        if (point < 0) return Optional.empty();
        return column(row, field.substring(0, point))
                .filter(Row.class::isInstance)
                .flatMap(inner -> value((Row) inner, field.substring(point + 1)));
    }

    private static Optional<Object> column(Row row, String name) {
        boolean there = row.schema() != null && row.schema().getFieldIndex(name).isDefined();
        return there ? Optional.ofNullable(row.get(row.fieldIndex(name))) : Optional.empty();
    }

    private static Optional<String> words(Object value) {
        if (value instanceof Row structure) return column(structure, "name").flatMap(RowFields::words);
        if (value instanceof Timestamp instant)
            return Optional.of(instant.toInstant().toString());
        if (value instanceof Seq<?> list) {
            String all = CollectionConverters.asJava(list).stream()
                    .filter(java.util.Objects::nonNull)
                    .map(RowFields::words)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? Optional.empty() : Optional.of(all);
        }
        return Optional.of(value.toString());
    }
}
