package dixit.time;

import java.util.Map;
import java.util.Optional;

/**
 * A form found in a text.
 *
 * @param groups the words of its parts, by name; only those that matched
 */
record Found(TimeLexicon lexicon, ExpressionKind kind, int start, int end, Map<String, String> groups) {

    /** From how many to how many. */
    record Count(int least, int most) {}

    boolean has(String group) {
        return groups.containsKey(group);
    }

    /** The lexicon's value of a part; {@code month2} is a word of the class {@code month}. */
    Optional<String> value(String group) {
        return Optional.ofNullable(groups.get(group))
                .flatMap(words -> lexicon.value(group.replaceAll("\\d", ""), words));
    }

    /** The number that a part stands for: its value in the lexicon, else its digits; empty when it did not match. */
    Optional<Integer> number(String group) {
        return value(group).or(() -> Optional.ofNullable(groups.get(group))).map(Integer::parseInt);
    }

    /** The day of the month, in digits or as a word for the first. */
    Optional<Integer> dayOfMonth(String group) {
        return Optional.ofNullable(groups.get(group))
                .map(words -> lexicon.value("firstday", words).orElse(words))
                .map(Integer::parseInt);
    }

    /** How many units; a rough number leaves a quarter open, one unit at least. Empty when no number is given. */
    Optional<Count> count() {
        return Optional.ofNullable(groups.get("number")).map(words -> {
            String[] range = lexicon.value("count", words).orElse(words).split("-");
            int least = Integer.parseInt(range[0]);
            int most = Integer.parseInt(range[range.length - 1]);
            int open = has("about") ? Math.max(1, most / 4) : 0;
            return new Count(Math.max(0, least - open), most + open);
        });
    }

    Optional<CalendarUnit> unit() {
        return value("unit").map(CalendarUnit::named);
    }

    Relation relation() {
        for (Relation relation : Relation.values()) {
            if (relation.pattern().filter(this::has).isPresent()) return relation;
        }
        return Relation.AT;
    }
}
