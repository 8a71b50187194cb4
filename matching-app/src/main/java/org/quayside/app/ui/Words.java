package org.quayside.app.ui;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Salary;
import org.springframework.context.MessageSource;

/** Codes, numbers and names in the reader's language. */
record Words(MessageSource messages, Locale locale, Taxonomy taxonomy) {
    String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The first message that exists. */
    String textOr(String key, String otherwise) {
        var text = messages.getMessage(key, null, null, locale);
        return text == null ? text(otherwise) : text;
    }

    /** The order in which people look names up. */
    Comparator<Object> alphabet() {
        return Collator.getInstance(locale);
    }

    boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /** Basis points as whole per cent. */
    static int percent(int points) {
        return (points + 50) / 100;
    }

    /** Tenths of a year: {@code 3}, {@code 2.5}. */
    static String years(int tenths) {
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    String skill(SkillId id) {
        return taxonomy.find(id).map(skill -> chinese() ? skill.zhHant() : skill.en()).orElse(id.value());
    }

    /** Alternatives: {@code PyTorch, TensorFlow or JAX}. */
    String anyOf(List<SkillId> skills) {
        return joined("list.or", skills.stream().map(this::skill).toList());
    }

    /** Comma-separated ids, as gates carry them. */
    String anyOf(@Nullable String ids) {
        return ids == null ? "" : anyOf(Arrays.stream(ids.split(",")).map(SkillId::new).toList());
    }

    private String joined(String last, List<String> parts) {
        var text = parts.getFirst();
        for (var i = 1; i < parts.size(); i++) {
            text = text(i == parts.size() - 1 ? last : "list.comma", text, parts.get(i));
        }
        return text;
    }

    /** Name of a human language by its BCP 47 code. */
    String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    /** The worded form of one or several comma-separated codes: {@code mode.HYBRID}. */
    String codes(String kind, String codes) {
        return joined("list.comma", Arrays.stream(codes.split(",")).map(code -> text(kind + "." + code)).toList());
    }

    String sector(Sector sector) {
        return text("sector." + sector.slug());
    }

    /** Names of sectors as breakdowns carry them. */
    String sectors(String names) {
        return joined("list.comma", Arrays.stream(names.split(",")).map(name -> sector(Sector.valueOf(name))).toList());
    }

    /** Hong Kong dollars. */
    String dollars(long amount) {
        return "HK$" + NumberFormat.getIntegerInstance(locale).format(amount);
    }

    String salary(Salary salary) {
        var number = NumberFormat.getIntegerInstance(locale);
        var currency = salary.currency().equals("HKD") ? "HK$" : salary.currency() + " ";
        var period = text("period." + salary.period());
        var min = salary.min();
        var max = salary.max();
        if (min != null && max != null && !min.equals(max)) {
            return text("fact.salary", currency, number.format(min), number.format(max), period);
        }
        return text("fact.salary.one", currency, number.format(min != null ? min : max), period);
    }
}
