package org.quayside.extraction.vacancy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quayside.extraction.text.DataFile;

/** Districts of Hong Kong under one name each, however they are written: 觀塘 and Kwun Tong are one place. */
public final class Districts {
    private static final Map<String, String> NAMES = names();

    private Districts() {}

    /** The name that stands for the place, in lower case; a place that nobody has listed stands for itself. */
    public static String canonical(String name) {
        var folded = fold(name);
        return NAMES.getOrDefault(folded, folded);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var row : DataFile.rows("districts.tsv")) {
            var name = fold(row.getField("name"));
            names.put(name, name);
            for (var column : List.of("en", "zh")) {
                DataFile.values(row, column).forEach(other -> names.putIfAbsent(fold(other), name));
            }
        }
        return Map.copyOf(names);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
