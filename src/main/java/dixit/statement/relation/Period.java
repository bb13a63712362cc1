package dixit.statement.relation;

import java.time.LocalDate;

/** The days on which something can have been said, both included. */
public record Period(LocalDate from, LocalDate to) {

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
