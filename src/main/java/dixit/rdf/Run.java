package dixit.rdf;

import java.io.Serializable;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of the extractor, for provenance.
 *
 * @param version Dixit's version
 * @param models what it used, by name: model or lexicon to version
 * @param started when it began; the only thing that differs between two runs of the same program on the same text
 */
public record Run(String version, SortedMap<String, String> models, Instant started) implements Serializable {
    /** Copies the models, so that the record cannot change. */
    public Run {
        models = new TreeMap<>(models);
    }
}
