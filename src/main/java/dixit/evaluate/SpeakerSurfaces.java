package dixit.evaluate;

import dixit.actor.Gazetteer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which an article names each gold speaker, as far as the gold file tells: its {@code speaker} spans. */
final class SpeakerSurfaces {

    private static final Set<String> PRONOUNS = Set.of(
            "il",
            "elle",
            "ils",
            "elles",
            "on",
            "je",
            "j",
            "nous",
            "vous",
            "tu",
            "lui",
            "leur",
            "eux",
            "moi",
            "se",
            "s",
            "soi",
            "qui",
            "que",
            "dont",
            "celui",
            "celle",
            "ceux",
            "celles",
            "celui ci",
            "celle ci",
            "ceux ci",
            "celles ci",
            "celui là",
            "celle là",
            "ce dernier",
            "cette dernière",
            "ces derniers",
            "ces dernières",
            "l un",
            "l une",
            "l autre",
            "les autres",
            "les uns",
            "tous",
            "certains",
            "d autres",
            "chacun",
            "plusieurs",
            "lequel",
            "laquelle",
            "lesquels",
            "lesquelles",
            "les deux",
            "tous deux",
            "t il",
            "t elle");

    private SpeakerSurfaces() {}

    static boolean isPronoun(String words) {
        return PRONOUNS.contains(String.join(" ", Words.of(words).forms()).toLowerCase(Locale.ROOT));
    }

    /**
     * By gold name. Words that stand for two different speakers in the file ({@code le président}) tell nobody apart and
     * are left out.
     */
    static Map<String, Set<NameKey>> of(List<GoldStatement> statements, Gazetteer gazetteer) {
        Map<String, Set<NameKey>> surfaces = new HashMap<>();
        for (GoldStatement statement : statements) {
            List<String> spans = spans(statement);
            for (int i = 0; i < spans.size(); i++) {
                if (isPronoun(spans.get(i)) || spans.get(i).isBlank()) continue;
                Set<NameKey> keys =
                        surfaces.computeIfAbsent(statement.speakers().get(i), name -> new HashSet<>());
                keys.add(NameKey.of(spans.get(i), gazetteer));
                // The span takes titles and appositions: each part names the same actor.
                for (String part : spans.get(i).split("\\s*,\\s*")) keys.add(NameKey.of(part, gazetteer));
            }
        }
        Map<NameKey, Long> bearers = surfaces.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        surfaces.values().forEach(keys -> keys.removeIf(key -> bearers.get(key) > 1));
        return surfaces;
    }

    /** The span of each speaker; none when one span names several together ({@code les deux parties}). */
    private static List<String> spans(GoldStatement statement) {
        if (statement.speakers().size() == 1) return List.of(statement.speaker());
        List<String> parts = Arrays.stream(statement.speaker().split(",?\\s+(?:et|ainsi que|dont|ou)\\s+"))
                .toList();
        return parts.size() == statement.speakers().size() ? parts : List.of();
    }
}
