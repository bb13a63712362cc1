package dixit.spark;

import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * One output of several files for each partition. They lie together in the folder of one attempt at a task, which Hadoop's
 * output committer puts in its place when Spark says that this attempt is the one that counts: of an attempt that failed or
 * was overtaken nothing is seen.
 */
public final class ArticleOutput extends FileOutputFormat<NullWritable, Outcome> {

    @Override
    public RecordWriter<NullWritable, Outcome> getRecordWriter(TaskAttemptContext attempt) throws IOException {
        Path folder = ((PathOutputCommitter) getOutputCommitter(attempt)).getWorkPath();
        int partition = attempt.getTaskAttemptID().getTaskID().getId();
        return new PartitionWriter(
                folder, String.format(Locale.ROOT, "part-%05d", partition), attempt.getConfiguration());
    }
}
