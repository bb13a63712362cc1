package dixit.actor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A post that a person holds or held.
 *
 * @param role its name in French, as the source gives it ({@code président}, {@code ministre de la Défense})
 * @param since the first day, where known
 * @param until the last day; empty while it lasts or where the source does not know
 * @param confirmed for a post without a last day, the last day on which a source has the holder in it; who holds it
 *     afterwards is not known. Empty: it lasts
 * @param organisation the id of the state or institution whose post it is, where known
 */
public record Office(
        String role,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<LocalDate> confirmed,
        Optional<String> organisation) {

    /** A post that lasts until its last day, or on. */
    public Office(String role, Optional<LocalDate> since, Optional<LocalDate> until, Optional<String> organisation) {
        this(role, since, until, Optional.empty(), organisation);
    }

    /** A post of which it is not known whose it is. */
    public Office(String role, Optional<LocalDate> since, Optional<LocalDate> until) {
        this(role, since, until, Optional.empty());
    }

    /** Whether it is known to have been held on {@code day}. */
    public boolean heldOn(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.or(() -> confirmed).map(last -> !day.isAfter(last)).orElse(true);
    }

    Office of(Optional<String> whose) {
        return new Office(role, since, until, confirmed, whose);
    }
}
