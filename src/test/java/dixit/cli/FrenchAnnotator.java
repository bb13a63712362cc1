package dixit.cli;

import dixit.actor.Gazetteer;
import dixit.extract.Pipeline;
import dixit.statement.Annotator;

/** The annotator of the program, its models read once for all tests. */
public final class FrenchAnnotator {

    private static final Annotator SHARED = Pipeline.raw();

    private FrenchAnnotator() {}

    public static Annotator shared() {
        return SHARED;
    }

    /** The gazetteer of the program. */
    public static Gazetteer gazetteer() {
        return Pipeline.gazetteer();
    }
}
