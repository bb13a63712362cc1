package dixit.spark;

import java.io.Serializable;

/** What an item of a source turned out to be, on its way from the task that read it to the one that analyses it. */
sealed interface Found extends Serializable permits FoundArticle, Refusal {

    /** Where it stands, for people. */
    String origin();

    /** What it is one of: versions of the same article have the same. */
    String id();
}
