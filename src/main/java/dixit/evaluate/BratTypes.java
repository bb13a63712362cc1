package dixit.evaluate;

import dixit.statement.Form;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a brat corpus calls quotations, cues, sources and the relations between them.
 *
 * @param names the corpus's type names by our own ({@link #FRACAS}'s keys); several for one are allowed
 */
public record BratTypes(Map<String, Set<String>> names) {

    /**
     * The names of the FRACAS corpus (Richard, Alonzo Canul and Portet, LREC-COLING 2024): French newswire with
     * quotations, their sources and cues.
     */
    public static final BratTypes FRACAS = new BratTypes(Map.of(
            "direct", Set.of("Direct_Quotation"),
            "indirect", Set.of("Indirect_Quotation"),
            "mixed", Set.of("Mixed_Quotation"),
            "cue", Set.of("Cue"),
            "source", Set.of("Agent", "Organization", "Group_of_people", "Source_pronoun"),
            "quoted-in", Set.of("Quoted_in"),
            "refers", Set.of("Refers")));

    public BratTypes {
        names = Map.copyOf(names);
    }

    /**
     * These names with some replaced.
     *
     * @param replaced our name to the corpus's, several joined by commas: {@code source} to {@code Person,Institution}
     * @throws IllegalArgumentException when a key is not one of ours
     */
    public BratTypes with(Map<String, String> replaced) {
        Map<String, Set<String>> all = new LinkedHashMap<>(names);
        replaced.forEach((key, value) -> {
            if (!all.containsKey(key)) {
                throw new IllegalArgumentException("“%s” is no type; use one of %s"
                        .formatted(key, String.join(", ", new TreeMap<>(all).keySet())));
            }
            all.put(
                    key,
                    Set.copyOf(
                            Arrays.stream(value.split(",")).map(String::strip).toList()));
        });
        return new BratTypes(all);
    }

    boolean is(String ours, String type) {
        return names.get(ours).contains(type);
    }

    /** The form of a quotation of this type; empty when the type is no quotation's. */
    Optional<Form> form(String type) {
        Map<Form, String> forms =
                new EnumMap<>(Map.of(Form.DIRECT, "direct", Form.INDIRECT, "indirect", Form.MIXED, "mixed"));
        return List.of(Form.DIRECT, Form.INDIRECT, Form.MIXED).stream()
                .filter(form -> is(forms.get(form), type))
                .findFirst();
    }
}
