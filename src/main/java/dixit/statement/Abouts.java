package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.text.Phrase;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom a statement is aimed at or about: the target of the act, else the main actors of the content. */
final class Abouts {

    private static final int MOST = 2;

    private final Mentions mentions;

    Abouts(Mentions mentions) {
        this.mentions = mentions;
    }

    List<Mention> of(Report report, List<Mention> speakers, SpeechAct act, int sentenceIndex) {
        List<Mention> found = new ArrayList<>();
        for (Phrase target : report.targets()) {
            mentions.of(target, sentenceIndex, Optional.empty())
                    .filter(placed -> placed.mention().actor().kind() != ActorKind.UNKNOWN)
                    .ifPresent(placed -> add(found, placed.mention(), speakers));
        }
        if (!found.isEmpty()) return found;
        List<Mentions.Placed> inside = new ArrayList<>();
        for (Span span : report.content()) inside.addAll(mentions.within(span));
        inside.sort(Comparator.comparingInt((Mentions.Placed placed) -> -weight(placed, report))
                .thenComparingInt(placed -> placed.mention().span().start()));
        for (Mentions.Placed placed : inside) {
            if (found.size() == MOST) break;
            add(found, placed.mention(), speakers);
        }
        return found;
    }

    private int weight(Mentions.Placed placed, Report report) {
        int weight = placed.subject() ? 6 : placed.object() ? 3 : 1;
        if (placed.sentence() == report.sentence()
                && report.predicate() >= 0
                && placed.sentence().tree().isPresent()
                && placed.sentence().tree().get().head(placed.head()) == report.predicate()) {
            weight += 3;
        }
        if (placed.mention().actor().kind() == ActorKind.PLACE) weight -= 1;
        return weight;
    }

    private static void add(List<Mention> found, Mention mention, List<Mention> speakers) {
        Actor actor = mention.actor();
        boolean known = found.stream().anyMatch(other -> other.actor().equals(actor));
        boolean self = speakers.stream().anyMatch(other -> other.actor().equals(actor));
        if (!known && !self) found.add(mention);
    }
}
