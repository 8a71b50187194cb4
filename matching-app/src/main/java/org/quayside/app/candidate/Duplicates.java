package org.quayside.app.candidate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.springframework.stereotype.Component;

/**
 * Finds candidates who are probably the same person under two ids: the same e-mail address, the same telephone number, or the same CV under
 * the same name. Contacts are sealed, so everybody is opened and compared when somebody asks: about a second for 10,000 people.
 */
@Component
final class Duplicates {
    private static final int LEAST_DIGITS = 8;

    /** Why two are taken for one. */
    enum Sign {
        SAME_EMAIL,
        SAME_PHONE,
        SAME_NAME_AND_CV
    }

    /** Probably one person, in the order of ids. */
    record Group(Sign sign, List<CandidateId> candidates) {}

    private record Key(Sign sign, String value) {}

    private final CandidateView candidates;

    Duplicates(CandidateView candidates) {
        this.candidates = candidates;
    }

    /** Groups of two and more; who has been merged is not looked at. The same people are named once, by their strongest sign. */
    List<Group> find() {
        Map<Key, List<CandidateId>> found = new LinkedHashMap<>();
        candidates.forEach(entry -> {
            if (entry.mergedInto() == null && entry.contact() != null) {
                keys(entry, entry.contact()).forEach(key -> found.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry.id()));
            }
        });
        Map<List<String>, Group> groups = new TreeMap<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        for (Sign sign : Sign.values()) {
            found.forEach((key, ids) -> {
                if (key.sign() == sign && ids.size() > 1) {
                    groups.putIfAbsent(ids.stream().map(CandidateId::value).toList(), new Group(sign, List.copyOf(ids)));
                }
            });
        }
        return List.copyOf(groups.values());
    }

    private static List<Key> keys(CandidateView.Entry entry, Contact contact) {
        List<Key> keys = new ArrayList<>();
        add(keys, Sign.SAME_EMAIL, contact.email() == null ? null : folded(contact.email()));
        String digits = contact.phone() == null ? "" : contact.phone().replaceAll("\\D", "");
        // Without and with the country's code.
        add(keys, Sign.SAME_PHONE, digits.length() < LEAST_DIGITS ? null : digits.substring(digits.length() - LEAST_DIGITS));
        CandidateView.Cv cv = entry.cv();
        add(keys, Sign.SAME_NAME_AND_CV, cv == null ? null : folded(contact.name()) + "\n" + cv.documentId());
        return keys;
    }

    private static void add(List<Key> keys, Sign sign, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            keys.add(new Key(sign, value));
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
