package dixit.statement;

import java.util.Optional;

/** One way in which a cue is joined to what it reports. */
interface Construction {

    /** The report of the cue, where it stands in this construction. */
    Optional<Report> of(CueMatch cue);
}
