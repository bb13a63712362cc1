package dixit.spark;

import dixit.source.Format;
import java.util.Optional;

/** What every input can be said to be in. */
enum InputFormat {
    WARC,
    JSONL,
    CSV,
    HTML,
    TEXT,
    NEWSML,
    NITF,
    /** Read by Spark itself. */
    PARQUET;

    /** The format as files are read; empty for tables. */
    Optional<Format> ofFiles() {
        return this == PARQUET ? Optional.empty() : Optional.of(Format.valueOf(name()));
    }
}
