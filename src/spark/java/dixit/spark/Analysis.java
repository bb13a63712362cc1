package dixit.spark;

import dixit.extract.KnownActors;
import dixit.statement.Annotator;
import java.io.Serializable;

/** What a task analyses with. Sent by name, not by content: each Java machine has its own. */
interface Analysis extends Serializable {

    /** The actors known by name. */
    KnownActors actors();

    /** Of {@link #actors}; may be used by several threads. */
    Annotator annotator();
}
