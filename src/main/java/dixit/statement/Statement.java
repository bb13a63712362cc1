package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.text.Span;
import dixit.time.CreationTime;
import dixit.time.DateBounds;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Somebody said something: one reporting cue and what it reports.
 *
 * @param number its place among the article's statements, from 1, in text order
 * @param context the sentence or sentences in which it stands
 * @param speakers who said it; empty when the text names nobody
 * @param cue the reporting words in text order, several spans when interrupted; empty for a quotation that goes on
 *     without a cue
 * @param content what was said, in text order, several spans when interrupted; never empty
 * @param addressees to whom it was said
 * @param about the main actors and places that the content, or the act itself, is aimed at or about
 * @param said when it was said; empty when the text does not tell
 * @param saidEvidence the words that tell the date; empty when there are none
 * @param saidClues what else the date rests on: why those words mean these days in an article that is not dated to the
 *     day; empty when they tell it by themselves
 * @param relays through whom it reached the article, nearest first: Tass, citing the Kremlin's press service
 * @param confidence what the extractor thinks of itself, 0 to 1
 */
public record Statement(
        int number,
        Span context,
        List<Mention> speakers,
        List<Span> cue,
        List<Span> content,
        Form form,
        List<Mention> addressees,
        List<Mention> about,
        SpeechAct act,
        Optional<DateBounds> said,
        List<Span> saidEvidence,
        List<CreationTime.Clue> saidClues,
        List<Mention> relays,
        Polarity polarity,
        Certainty certainty,
        double confidence) {

    /** A statement whose date rests on nothing but the words that tell it. */
    public Statement(
            int number,
            Span context,
            List<Mention> speakers,
            List<Span> cue,
            List<Span> content,
            Form form,
            List<Mention> addressees,
            List<Mention> about,
            SpeechAct act,
            Optional<DateBounds> said,
            List<Span> saidEvidence,
            List<Mention> relays,
            Polarity polarity,
            Certainty certainty,
            double confidence) {
        this(
                number,
                context,
                speakers,
                cue,
                content,
                form,
                addressees,
                about,
                act,
                said,
                saidEvidence,
                List.of(),
                relays,
                polarity,
                certainty,
                confidence);
    }

    /** @throws IllegalArgumentException when there is no content, or the number or confidence is out of range */
    public Statement {
        if (number < 1) throw new IllegalArgumentException("statements count from 1, not from " + number);
        if (content.isEmpty()) throw new IllegalArgumentException("statement " + number + " has no content");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + confidence);
        }
        speakers = List.copyOf(speakers);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        addressees = List.copyOf(addressees);
        about = List.copyOf(about);
        saidEvidence = List.copyOf(saidEvidence);
        saidClues = List.copyOf(saidClues);
        relays = List.copyOf(relays);
    }

    /** The same statement with another number. */
    public Statement numbered(int newNumber) {
        return new Statement(
                newNumber,
                context,
                speakers,
                cue,
                content,
                form,
                addressees,
                about,
                act,
                said,
                saidEvidence,
                saidClues,
                relays,
                polarity,
                certainty,
                confidence);
    }

    /** The same statement, once it is known about whom it is and which act that makes it. */
    Statement about(List<Mention> newAbout, SpeechAct newAct) {
        return new Statement(
                number,
                context,
                speakers,
                cue,
                content,
                form,
                addressees,
                newAbout,
                newAct,
                said,
                saidEvidence,
                saidClues,
                relays,
                polarity,
                certainty,
                confidence);
    }

    /** The same statement of {@code actors.apply} of each actor. */
    Statement with(UnaryOperator<Actor> actors) {
        return new Statement(
                number,
                context,
                with(speakers, actors),
                cue,
                content,
                form,
                with(addressees, actors),
                with(about, actors),
                act,
                said,
                saidEvidence,
                saidClues,
                with(relays, actors),
                polarity,
                certainty,
                confidence);
    }

    private static List<Mention> with(List<Mention> mentions, UnaryOperator<Actor> actors) {
        return mentions.stream().map(mention -> mention.with(actors)).toList();
    }

    /** The same statement with another confidence. */
    Statement confident(double newConfidence) {
        return new Statement(
                number,
                context,
                speakers,
                cue,
                content,
                form,
                addressees,
                about,
                act,
                said,
                saidEvidence,
                saidClues,
                relays,
                polarity,
                certainty,
                newConfidence);
    }

    /** The words said, interruptions marked {@code […]} as in the gold annotation. */
    public String contentIn(String text) {
        return String.join(" […] ", content.stream().map(span -> span.in(text)).toList());
    }
}
