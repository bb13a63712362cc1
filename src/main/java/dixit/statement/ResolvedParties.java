package dixit.statement;

import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who else takes part in a report: to whom it was said, and who relays it, {@code X a dit à Y que P, rapporte Z}. */
final class ResolvedParties {

    private final Mentions mentions;
    private final Grammar grammar;
    private final EarlierStatements earlier;

    ResolvedParties(Mentions mentions, Grammar grammar, EarlierStatements earlier) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.earlier = earlier;
    }

    /** Through whom it reached the article, other than its speakers. */
    List<Mention> relays(Report report, int sentenceIndex, List<Mention> speakers) {
        List<Mention> relays = people(report.relays(), sentenceIndex, List.of()).stream()
                .filter(relay -> speakers.stream().noneMatch(s -> s.actor().equals(relay.actor())))
                .toList();
        boolean inQuotation =
                report.sentence().quoted().isPresent() && report.quotation().isEmpty();
        return inQuotation ? earlier.quotedBy(report, relays) : relays;
    }

    /** To whom it was said, other than its speakers. */
    List<Mention> addressees(Report report, int sentenceIndex, List<Mention> speakers) {
        return people(report.addressees(), sentenceIndex, speakers).stream()
                .filter(mention -> !isWhereabouts(mention, report))
                .filter(mention -> speakers.stream().noneMatch(s -> s.actor().equals(mention.actor())))
                .toList();
    }

    private List<Mention> people(List<Phrase> phrases, int sentenceIndex, List<Mention> others) {
        List<Mention> people = new ArrayList<>();
        for (Phrase phrase : phrases) {
            List<Placed> several = mentions.several(phrase);
            several.forEach(placed -> people.add(placed.mention()));
            if (!several.isEmpty()) continue;
            mentions.of(phrase, sentenceIndex, Optional.empty(), others)
                    .filter(placed -> placed.mention().actor().kind().isParty() || isOfStates(phrase))
                    .filter(placed -> people.stream()
                            .noneMatch(m -> m.actor().equals(placed.mention().actor())))
                    .ifPresent(placed -> people.add(placed.mention()));
        }
        return people;
    }

    /** {@code a déclaré une source à Moscou}: behind the speaker a state's name tells where she is. */
    private boolean isWhereabouts(Mention mention, Report report) {
        boolean behind = report.inverted()
                && report.speakers().get(0).span().end() <= mention.span().start();
        // `Au Mali, l'armée a dit`
        boolean opens = mention.span().start() == report.sentence().span().start() || isSecondWord(mention, report);
        return (behind || opens) && mention.actor().kind() == ActorKind.STATE
                // `À Deir el-Balah, X a dit`
                || isSecondWord(mention, report)
                        && report.sentence().token(1).isTagged("PROPN")
                        && mention.actor().wikidata().isEmpty();
    }

    /** {@code À N, …}: right behind the preposition that opens the sentence. */
    private static boolean isSecondWord(Mention mention, Report report) {
        return report.sentence().size() > 1
                && report.sentence().token(0).isTagged("ADP")
                && mention.span().start() == report.sentence().token(1).span().start();
    }

    /** {@code les pays décideurs}: more than a place. */
    private boolean isOfStates(Phrase phrase) {
        return phrase.tokens().stream().noneMatch(token -> grammar.is(WordClass.TWO, token.form()))
                && grammar.is(WordClass.OPPOSED_STATE, phrase.headToken().lemma())
                && grammar.is(WordClass.DEFINITE_PLURAL, phrase.tokens().get(0).form());
    }
}
