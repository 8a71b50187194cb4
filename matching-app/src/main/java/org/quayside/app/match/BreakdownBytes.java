package org.quayside.app.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Span;
import org.quayside.scoring.Category;
import org.quayside.scoring.CategoryScore;
import org.quayside.scoring.Credit;
import org.quayside.scoring.Evidence;
import org.quayside.scoring.GateOutcome;
import org.quayside.scoring.GateReason;
import org.quayside.scoring.RequirementScore;
import org.quayside.scoring.Score;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.SkillRequirement;

/**
 * A breakdown as bytes: the fields in their order, numbers in as many bytes as they need, enums by name, every text once and then by its
 * number. A burst publishes hundreds of thousands; written as JSON and deflated, that was half of an import.
 */
final class BreakdownBytes {
    private static final int FORM = 1;

    private BreakdownBytes() {}

    static byte[] of(ScoreBreakdown breakdown) {
        var out = new Writer();
        out.number(FORM);
        out.text(breakdown.engine());
        var score = breakdown.score();
        out.number(score.match());
        out.number(score.fit());
        out.number(score.appeal());
        out.name(score.verdict());
        out.each(breakdown.categories(), one -> {
            out.name(one.category());
            out.number(one.weight());
            out.number(one.value());
            out.name(one.verdict());
            out.number(one.asked() ? 1 : 0);
            out.texts(one.facts());
        });
        out.each(breakdown.requirements(), out::requirement);
        out.each(breakdown.gates(), one -> {
            out.name(one.reason());
            out.texts(one.parameters());
        });
        return Arrays.copyOf(out.bytes, out.used);
    }

    static ScoreBreakdown read(byte[] bytes) {
        var in = new Reader(bytes);
        var form = in.number();
        if (form != FORM) {
            throw new IllegalArgumentException("breakdown in form %d, this code reads %d".formatted(form, FORM));
        }
        var engine = in.text();
        var score = new Score(in.number(), in.number(), in.number(), in.name(Verdict.class));
        var categories = in.list(() -> new CategoryScore(
                in.name(Category.class), in.number(), in.number(), in.name(Verdict.class), in.number() == 1, in.texts()));
        var requirements = in.list(in::requirement);
        var gates = in.list(() -> new GateOutcome(in.name(GateReason.class), in.texts()));
        return new ScoreBreakdown(engine, score, categories, requirements, gates);
    }

    private static final class Writer {
        private final Map<String, Integer> texts = new HashMap<>();
        private byte[] bytes = new byte[2_048];
        private int used;

        void requirement(RequirementScore one) {
            var asked = one.requirement();
            each(asked.anyOf(), skill -> text(skill.value()));
            name(asked.importance());
            number(asked.years() == null ? 0 : asked.years()); // none is 0
            number(asked.strict() ? 1 : 0);
            number(one.specificity());
            number(one.weight());
            var credit = one.credit();
            number(credit.value());
            text(credit.wanted() == null ? "" : credit.wanted().value());
            text(credit.by() == null ? "" : credit.by().value());
            number(credit.relatedness());
            number(credit.hops());
            number(credit.depth());
            number(credit.recency());
            each(one.candidateEvidence(), this::evidence);
            each(one.vacancyEvidence(), this::evidence);
            each(one.denialEvidence(), this::evidence);
        }

        private void evidence(Evidence one) {
            text(one.documentId());
            number(one.span().start());
            number(one.span().end() - one.span().start());
        }

        <T> void each(List<T> list, Consumer<T> write) {
            number(list.size());
            list.forEach(write);
        }

        void texts(SortedMap<String, String> pairs) {
            number(pairs.size());
            pairs.forEach((name, value) -> {
                text(name);
                text(value);
            });
        }

        void name(Enum<?> one) {
            text(one.name());
        }

        void text(String text) {
            var known = texts.putIfAbsent(text, texts.size());
            if (known != null) {
                number(known);
                return;
            }
            number(texts.size() - 1);
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            room(utf8.length);
            System.arraycopy(utf8, 0, bytes, used, utf8.length);
            used += utf8.length;
        }

        /** Seven bits a byte, low ones first; the high bit says that more follow. */
        void number(int value) {
            room(5);
            var rest = value;
            while ((rest & ~0x7f) != 0) {
                bytes[used++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[used++] = (byte) rest;
        }

        private void room(int more) {
            if (used + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + more));
            }
        }
    }

    private static final class Reader {
        private final List<String> texts = new ArrayList<>();
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        RequirementScore requirement() {
            var anyOf = list(() -> new SkillId(text()));
            var importance = name(Importance.class);
            var years = number();
            var asked = new SkillRequirement(anyOf, importance, years == 0 ? null : years, number() == 1);
            var specificity = number();
            var weight = number();
            var credit = new Credit(number(), skill(), skill(), number(), number(), number(), number());
            return new RequirementScore(asked, specificity, weight, credit, list(this::evidence), list(this::evidence), list(this::evidence));
        }

        private @Nullable SkillId skill() {
            var text = text();
            return text.isEmpty() ? null : new SkillId(text);
        }

        private Evidence evidence() {
            var document = text();
            var start = number();
            return new Evidence(document, new Span(start, start + number()));
        }

        <T> List<T> list(Supplier<T> read) {
            var size = number();
            var list = new ArrayList<T>(size);
            for (var i = 0; i < size; i++) {
                list.add(read.get());
            }
            return list;
        }

        SortedMap<String, String> texts() {
            var size = number();
            var pairs = new TreeMap<String, String>();
            for (var i = 0; i < size; i++) {
                pairs.put(text(), text());
            }
            return pairs;
        }

        <E extends Enum<E>> E name(Class<E> type) {
            return Enum.valueOf(type, text());
        }

        String text() {
            var known = number();
            if (known == texts.size()) {
                var length = number();
                texts.add(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
            return Objects.requireNonNull(texts.get(known));
        }

        int number() {
            var value = 0;
            for (var shift = 0; ; shift += 7) {
                var next = bytes[at++];
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }
    }
}
