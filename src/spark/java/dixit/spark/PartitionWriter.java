package dixit.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dixit.rdf.RdfFormat;
import dixit.rdf.RdfOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/** The files of one partition: {@code nquads/part-….nq.gz}, {@code statements/part-….parquet}, {@code refused/part-….jsonl.gz}. */
final class PartitionWriter extends RecordWriter<NullWritable, Outcome> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream quads;
    private final RdfOutput graphs;
    private final ParquetWriter<Group> statements;
    private final OutputStream refused;

    PartitionWriter(Path folder, String part, Configuration configuration) throws IOException {
        quads = zipped(new Path(folder, "nquads/" + part + ".nq.gz"), configuration);
        graphs = new RdfOutput(quads, RdfFormat.NQUADS);
        Path table = new Path(folder, "statements/" + part + ".parquet");
        statements = ExampleParquetWriter.builder(HadoopOutputFile.fromPath(table, configuration))
                .withConf(configuration)
                .withType(StatementTable.SCHEMA)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
        refused = zipped(new Path(folder, "refused/" + part + ".jsonl.gz"), configuration);
    }

    private static OutputStream zipped(Path file, Configuration configuration) throws IOException {
        return new GZIPOutputStream(file.getFileSystem(configuration).create(file, false));
    }

    @Override
    public void write(NullWritable key, Outcome outcome) throws IOException {
        if (outcome instanceof Refusal refusal) {
            refused.write(JSON.writeValueAsBytes(refusal));
            refused.write('\n');
        } else if (outcome instanceof Extracted extracted) {
            try {
                graphs.write(extracted.quads());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (Group row : StatementTable.rows(extracted.quads())) statements.write(row);
        }
    }

    @Override
    public void close(TaskAttemptContext attempt) throws IOException {
        try (OutputStream toClose = quads;
                ParquetWriter<Group> table = statements;
                OutputStream lines = refused) {
            graphs.close();
        }
    }
}
