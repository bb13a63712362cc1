package dixit.evaluate;

import dixit.actor.Mention;
import dixit.evaluate.Finding.Difference;
import dixit.evaluate.Finding.Kind;
import dixit.statement.Statement;
import dixit.text.Span;
import dixit.time.DateBounds;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything wrong in one article, in text order. */
final class Findings {

    private static final String NONE = "–";

    private final ScoredArticle article;
    private final String text;

    private record Placed(int offset, Finding finding) {}

    private Findings(ScoredArticle article) {
        this.article = article;
        this.text = article.gold().article().text();
    }

    static List<Finding> of(ScoredArticle article) {
        return new Findings(article).all();
    }

    private List<Finding> all() {
        List<Placed> all = new ArrayList<>();
        for (GoldStatement gold : article.alignment().missed()) {
            all.add(new Placed(gold.extent().start(), ofGold(Kind.MISSED, gold, List.of())));
        }
        for (Statement found : article.alignment().invented()) {
            Finding finding = new Finding(
                    Kind.INVENTED,
                    Integer.toString(found.number()),
                    names(found.speakers()),
                    line(found.contentIn(text)),
                    line(found.context().in(text)),
                    List.of());
            all.add(new Placed(found.content().get(0).start(), finding));
        }
        for (Judgement judgement : article.judgements()) {
            List<Difference> differences = differences(judgement);
            if (differences.isEmpty()) continue;
            GoldStatement gold = judgement.pair().gold();
            all.add(new Placed(gold.extent().start(), ofGold(Kind.WRONG, gold, differences)));
        }
        all.sort(Comparator.comparingInt(Placed::offset));
        return all.stream().map(Placed::finding).toList();
    }

    private Finding ofGold(Kind kind, GoldStatement gold, List<Difference> differences) {
        return new Finding(
                kind,
                gold.id(),
                joined(gold.speakers()),
                line(gold.content()),
                line(sentence(gold.extent()).in(text)),
                differences);
    }

    private List<Difference> differences(Judgement judgement) {
        GoldStatement gold = judgement.pair().gold();
        Statement found = judgement.pair().found();
        List<Difference> differences = new ArrayList<>();
        if (!judgement.speaker()) {
            differences.add(new Difference("speaker", joined(gold.speakers()), names(found.speakers())));
        }
        if (!judgement.form()) differences.add(new Difference("form", lower(gold.form()), lower(found.form())));
        if (judgement.about() < 1) {
            differences.add(new Difference("about", joined(gold.about()), names(found.about())));
        }
        if (!judgement.addressee()) {
            differences.add(new Difference("addressee", joined(gold.addressees()), names(found.addressees())));
        }
        if (!judgement.date()) {
            differences.add(new Difference(
                    "date",
                    gold.date().map(GoldDate::edtf).orElse(NONE),
                    found.said().map(DateBounds::toEdtf).orElse(NONE)));
        }
        if (!judgement.relay()) {
            differences.add(new Difference("relay", joined(gold.relays()), names(found.relays())));
        }
        if (!judgement.act()) {
            differences.add(new Difference("act", gold.act().slug(), found.act().slug()));
        }
        return differences;
    }

    /** Each actor's name, with its words in the text where these differ. */
    private String names(List<Mention> mentions) {
        return joined(mentions.stream()
                .map(mention -> {
                    String label = mention.actor().label("fr");
                    String words = mention.span().in(text);
                    return words.isBlank() || label.equals(words) ? label : label + " « " + words + " »";
                })
                .toList());
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? NONE : names.stream().map(Findings::line).collect(Collectors.joining(" & "));
    }

    private Span sentence(Span place) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text);
        int start = sentences.isBoundary(place.start()) ? place.start() : sentences.preceding(place.start());
        int end = sentences.isBoundary(place.end()) ? place.end() : sentences.following(place.end());
        return new Span(start == BreakIterator.DONE ? 0 : start, end == BreakIterator.DONE ? text.length() : end);
    }

    /** On one line, and without control characters: a text must not steer the terminal. */
    private static String line(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
