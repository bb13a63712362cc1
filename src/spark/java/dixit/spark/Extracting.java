package dixit.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The job. Its first stage reads and sends what is French to its second, which analyses and writes: the few tasks that can
 * share a large file would else be the only ones to do the work.
 */
final class Extracting {

    private final SparkSession spark;
    private final Settings settings;
    private final Analysis analysis;
    private final Counters counters;

    Extracting(SparkSession spark, Settings settings, Analysis analysis) {
        this.spark = spark;
        this.settings = settings;
        this.analysis = analysis;
        this.counters = Counters.in(spark.sparkContext());
    }

    /**
     * Reads all of the inputs and writes {@code output}, which must not be there yet: whole, or not at all.
     *
     * @param files paths of files and folders, patterns allowed, in whatever format
     * @param tables the same of Parquet
     * @return what was counted
     */
    Counters run(List<String> files, List<String> tables, String output) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Job job = Job.getInstance(context.hadoopConfiguration());
        for (String path : files) requireThere(path, job.getConfiguration());
        for (String path : tables) requireThere(path, job.getConfiguration());
        job.setOutputFormatClass(ArticleOutput.class);
        job.setOutputKeyClass(NullWritable.class);
        job.setOutputValueClass(Outcome.class);
        FileOutputFormat.setOutputPath(job, new Path(output));
        Settings settings = this.settings;
        Analysis analysis = this.analysis;
        Counters counters = this.counters;
        JavaPairRDD<NullWritable, Outcome> outcomes = items(context, files, tables)
                .mapToPair(item -> {
                    counters.seen().add(1);
                    return item;
                })
                .repartitionAndSortWithinPartitions(new ById(settings.partitions()))
                .mapPartitionsToPair(found -> new Outcomes(found, settings, analysis, counters));
        write(outcomes, job);
        return counters;
    }

    /** Spark would say so too, after a screenful. */
    private static void requireThere(String path, Configuration configuration) throws IOException {
        Path pattern = new Path(path);
        FileStatus[] found = pattern.getFileSystem(configuration).globStatus(pattern);
        if (found == null || found.length == 0) {
            throw new JobFailure(path + ": there is no such file or folder; check the path.");
        }
    }

    /** The committer takes its own traces away, but not the folder, which would be in the way of the next try. */
    private static void write(JavaPairRDD<NullWritable, Outcome> outcomes, Job job) throws IOException {
        try {
            outcomes.saveAsNewAPIHadoopDataset(job.getConfiguration());
        } catch (Exception e) {
            // Scala does not declare what it throws; an output that was there before fails otherwise.
            if (e instanceof SparkException) {
                Path output = FileOutputFormat.getOutputPath(job);
                FileSystem files = output.getFileSystem(job.getConfiguration());
                if (files.listStatus(output).length == 0) files.delete(output, false);
            }
            throw e;
        }
    }

    private JavaPairRDD<Place, Found> items(JavaSparkContext context, List<String> files, List<String> tables) {
        if (tables.isEmpty()) return files(context, files, settings);
        JavaPairRDD<Place, Found> rows = TableItems.of(spark, tables, settings);
        return files.isEmpty() ? rows : files(context, files, settings).union(rows);
    }

    private static JavaPairRDD<Place, Found> files(JavaSparkContext context, List<String> paths, Settings settings) {
        context.hadoopConfiguration().setBoolean(FileInputFormat.INPUT_DIR_RECURSIVE, true);
        return context.binaryFiles(String.join(",", paths))
                .values()
                .flatMapToPair(file -> FileItems.of(file, settings));
    }
}
