package dixit.spark;

import static org.apache.spark.sql.functions.col;

import dixit.source.FieldMap;
import dixit.source.SourceReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** The rows of Parquet tables, one article each; only the columns that the field map names are read. */
final class TableItems {

    private static final String FILE = "dixit file";
    private static final String NUMBER = "dixit row";

    private TableItems() {}

    /** @throws JobFailure when no column holds a text */
    static JavaPairRDD<Place, Found> of(SparkSession spark, List<String> paths, Settings settings) {
        Dataset<Row> table = spark.read().option("recursiveFileLookup", "true").parquet(paths.toArray(String[]::new));
        Set<String> columns = columns(settings.fields(), List.of(table.columns()));
        List<Column> wanted = new ArrayList<>();
        columns.forEach(column -> wanted.add(col("`" + column.replace("`", "``") + "`")));
        wanted.add(col("_metadata.file_path").as(FILE));
        wanted.add(col("_metadata.row_index").as(NUMBER));
        return table.select(wanted.toArray(Column[]::new)).javaRDD().mapPartitionsToPair(rows -> read(rows, settings));
    }

    private static Set<String> columns(FieldMap fields, List<String> there) {
        Set<String> columns = fields.names().values().stream()
                .flatMap(List::stream)
                .flatMap(field -> Stream.of(field, field.split("\\.")[0]))
                .filter(there::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> texts = fields.names().get("text");
        if (texts.stream().noneMatch(text -> columns.contains(text) || columns.contains(text.split("\\.")[0]))) {
            throw new JobFailure("none of the columns is called " + String.join(", ", texts)
                    + "; name that of the text with --fields text=COLUMN.");
        }
        return columns;
    }

    private static Iterator<Tuple2<Place, Found>> read(Iterator<Row> rows, Settings settings) {
        SourceReader reader = Readers.of(settings);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Tuple2<Place, Found> next() {
                Row row = rows.next();
                String file = row.getString(row.fieldIndex(FILE));
                long number = row.getLong(row.fieldIndex(NUMBER)) + 1;
                String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\..*$", "") + "-" + number;
                Found found = Readers.read(
                        reader.record(file + " row " + number, name, field -> RowFields.value(row, field)));
                return new Tuple2<>(new Place(found.id(), file, number), found);
            }
        };
    }
}
