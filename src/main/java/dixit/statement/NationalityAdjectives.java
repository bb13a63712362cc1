package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.actor.Nationalities;
import dixit.text.AnalysedText;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The states that adjectives tell: {@code les frappes israéliennes}. */
final class NationalityAdjectives {

    /** A nationality's adjective tells the state, not which of its actors. */
    private static final double OF_AN_ADJECTIVE = 0.6;

    private final AnalysedText text;
    private final Nationalities nationalities;
    private final PlacedMentions placed;

    NationalityAdjectives(AnalysedText text, Nationalities nationalities, PlacedMentions placed) {
        this.text = text;
        this.nationalities = nationalities;
        this.placed = placed;
    }

    /** The states that adjectives within {@code span} tell, whose nouns are no actors. */
    List<Nationality> within(Span span) {
        List<Nationality> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            boolean apart =
                    sentence.span().start() >= span.end() || sentence.span().end() <= span.start();
            if (apart || !placed.isRead(sentence) || sentence.tree().isEmpty()) continue;
            Tree tree = sentence.tree().get();
            for (int i = 0; i < sentence.size(); i++) {
                int noun = tree.head(i);
                boolean qualifies = sentence.token(i).isTagged("ADJ")
                        && noun >= 0
                        && sentence.token(noun).isTagged("NOUN")
                        && span.contains(sentence.token(i).span());
                if (!qualifies || placed.at(sentence, noun).isPresent()) continue;
                Optional<Actor> state = nationalities.of(sentence.form(i));
                if (state.isEmpty()) continue;
                Mention mention = new Mention(sentence.token(i).span(), state.get(), OF_AN_ADJECTIVE);
                found.add(new Nationality(mention, sentence, noun));
            }
        }
        return found;
    }
}
