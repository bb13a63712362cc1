package dixit.spark;

import dixit.rdf.Iris;
import dixit.rdf.KeptText;
import dixit.rdf.Run;
import dixit.source.FieldMap;
import dixit.source.Format;
import java.io.Serializable;
import java.util.Optional;

/**
 * What every task of a job must know.
 *
 * @param fields which fields of JSON, CSV and Parquet hold what
 * @param format what every file is in; null when each file tells
 * @param iris under which the graphs are named
 * @param kept what of the articles' text the graphs hold
 * @param run made once for the whole job, so that a task that is tried again writes the same bytes
 * @param partitions how many tasks analyse, and how many files each output has
 */
record Settings(FieldMap fields, Format format, Iris iris, KeptText kept, Run run, int partitions)
        implements Serializable {

    Settings {
        if (partitions < 1) throw new IllegalArgumentException("there is at least one partition, not " + partitions);
    }

    Optional<Format> knownFormat() {
        return Optional.ofNullable(format);
    }
}
