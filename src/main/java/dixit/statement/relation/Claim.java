package dixit.statement.relation;

import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A statement as far as relations need it: what a store keeps of it.
 *
 * @param id the last part of its IRI, {@code {article}-{number}}
 * @param article the article's id
 * @param number its place among the article's statements
 * @param about whom it is about, places included
 * @param cue the reporting words; empty without
 * @param said when it can have been said; the article's own days where the text does not tell
 * @param place where the content stands; empty when that is not known
 */
public record Claim(
        String id,
        String article,
        int number,
        List<Party> speakers,
        List<Party> addressees,
        List<Party> about,
        List<Party> relays,
        SpeechAct act,
        Polarity polarity,
        String cue,
        String content,
        Optional<Period> said,
        List<ClaimedFigure> figures,
        List<Span> place,
        double confidence) {

    public Claim {
        speakers = List.copyOf(speakers);
        addressees = List.copyOf(addressees);
        about = List.copyOf(about);
        relays = List.copyOf(relays);
        figures = List.copyOf(figures);
        place = List.copyOf(place);
    }

    /** Whether it says how things are, rather than how they should be. */
    boolean isAssertion() {
        return switch (act) {
            case STATE, ACCUSE, DENY, ACKNOWLEDGE, DISAPPROVE, PRAISE -> true;
            default -> false;
        };
    }

    boolean isIn(String otherArticle) {
        return article.equals(otherArticle);
    }

    /** Whether its words hold the other's or are held by them: somebody quoted by somebody. */
    boolean isNestedWith(Claim other) {
        return isIn(other.article)
                && place.stream().anyMatch(mine -> other.place.stream().anyMatch(mine::overlaps));
    }

    /** Whether one reached the article through the other's speaker: then the two are no two witnesses. */
    boolean isRelayedBy(Claim other) {
        return Party.anyStandFor(relays, other.speakers);
    }

    /** Whether both can have been said at the same time; unknown days exclude nothing within an article. */
    boolean isContemporary(Claim other) {
        if (said.isEmpty() || other.said.isEmpty()) return isIn(other.article);
        return said.get().overlaps(other.said.get());
    }
}
