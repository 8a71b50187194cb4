package org.quayside.app.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is which field: guessed from the names, or as the sender says. Shown with the import, so that a wrong guess can
 * be put right by naming the columns.
 *
 * @param kind what the rows are
 * @param fields in the order of the columns, null: no field, kept as part of an advertisement's text
 */
record ColumnMapping(ImportKind kind, List<Column> fields) {
    /** A column and its field. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(String column, @Nullable String field) {}

    private static final Map<String, List<String>> VACANCY = names("""
            title: title, job title, jobtitle, position, position name, role, post, vacancy, 職位, 職位名稱, 職稱, 职位
            organization: company, company name, employer, organization, organisation, hiring organization, firm, advertiser, 公司, 公司名稱, 僱主, 機構
            description: description, job description, jobdescription, details, text, content, body, advertisement, jd, 職位描述, 工作內容, 內容, 職責
            salary: salary, pay, wage, remuneration, compensation, salary range, 薪金, 薪酬, 月薪, 工資, 人工
            salaryMin: salary min, min salary, salary from
            salaryMax: salary max, max salary, salary to
            currency: currency, salary currency, 貨幣
            period: period, salary period, pay period, per
            district: district, location, place, city, region, area, work location, 地區, 地點, 工作地點
            seniority: career level, level, seniority, grade, job level, 級別, 職級
            years: years of experience, years, experience, min experience, 年資, 經驗
            employmentType: job type, employment type, type, contract type, 工作類型, 僱傭類型
            validThrough: valid through, closing date, deadline, expiry, expires, expiry date, apply by, application deadline, 截止日期
            sector: sector, 行業界別
            externalId: id, external id, job id, reference, ref, ref no, job ref, url, link, 編號, 職位編號
            """);
    private static final Map<String, List<String>> CANDIDATE = names("""
            name: name, full name, candidate, candidate name, applicant, 姓名, 名字
            email: email, e mail, email address, mail, 電郵, 電郵地址
            phone: phone, telephone, mobile, tel, phone number, contact number, 電話, 手提電話
            text: cv, resume, text, cv text, resume text, profile, summary, experience, background, 履歷, 簡歷, 經歷
            salary: expected salary, salary, desired salary, 期望薪金, 要求薪金
            years: years of experience, years, 年資
            seniority: level, seniority, career level, 職級
            districts: district, districts, location, preferred location, 地區
            externalId: id, external id, candidate id, applicant id, reference, ref, 編號
            """);
    private static final Map<String, List<String>> ORGANIZATION = names("""
            name: name, company, company name, organization, organisation, employer, 公司, 公司名稱, 機構
            nameZh: name zh, chinese name, name chinese, company name chinese, 中文名稱
            sector: sector, industry, 行業
            website: website, url, homepage, web, company website, 網站, 網址
            district: district, location, area, 地區
            externalId: id, external id, reference, ref, code, 編號
            """);

    ColumnMapping {
        fields = List.copyOf(fields);
    }

    /** @throws IllegalArgumentException if nothing tells what the rows are, or a column named by the sender is not there */
    static ColumnMapping guess(List<String> header, @Nullable ImportKind stated, Map<String, String> said) {
        for (String column : said.keySet()) {
            if (!header.contains(column)) {
                throw new IllegalArgumentException("the table has no column '%s', it has %s".formatted(column, header));
            }
        }
        ImportKind kind = stated == null ? kind(header, said) : stated;
        Map<String, List<String>> known = known(kind);
        Set<String> taken = new HashSet<>(said.values());
        List<Column> columns = new ArrayList<>();
        for (String column : header) {
            String field = said.get(column);
            if (field != null && !field.isBlank() && !known.containsKey(field)) {
                throw new IllegalArgumentException("'%s' is no field of %s; there are %s".formatted(field, kind, known.keySet()));
            }
            if (field == null) {
                field = field(column, known, taken);
            }
            columns.add(new Column(column, field == null || field.isBlank() ? null : field));
        }
        return new ColumnMapping(kind, columns);
    }

    boolean has(String field) {
        return fields.stream().anyMatch(column -> field.equals(column.field()));
    }

    private static @Nullable String field(String column, Map<String, List<String>> known, Set<String> taken) {
        String folded = folded(column);
        for (Map.Entry<String, List<String>> field : known.entrySet()) {
            if (field.getValue().contains(folded) && taken.add(field.getKey())) {
                return field.getKey();
            }
        }
        return null;
    }

    /** A person has a name and no title; an advertisement has a title; what is left with a name is an organisation. */
    private static ImportKind kind(List<String> header, Map<String, String> said) {
        if (has(header, said, VACANCY, "title")) {
            return ImportKind.VACANCIES;
        }
        if (has(header, said, CANDIDATE, "name")
                && (has(header, said, CANDIDATE, "text") || has(header, said, CANDIDATE, "email") || has(header, said, CANDIDATE, "phone"))) {
            return ImportKind.CANDIDATES;
        }
        if (has(header, said, ORGANIZATION, "name")) {
            return ImportKind.ORGANIZATIONS;
        }
        throw new IllegalArgumentException("the columns %s may be anything; say what the rows are (type=, or --type on the command line) and which column is which (column.<name>=<field>, or --column)".formatted(header));
    }

    private static boolean has(List<String> header, Map<String, String> said, Map<String, List<String>> known, String field) {
        return said.containsValue(field) || header.stream().anyMatch(column -> known.getOrDefault(field, List.of()).contains(folded(column)));
    }

    private static Map<String, List<String>> known(ImportKind kind) {
        return switch (kind) {
            case ORGANIZATIONS -> ORGANIZATION;
            case VACANCIES -> VACANCY;
            case CANDIDATES -> CANDIDATE;
        };
    }

    private static String folded(String column) {
        String spaced = Normalizer.normalize(column, Normalizer.Form.NFKC).replaceAll("([a-z])([A-Z])", "$1 $2");
        return spaced.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Map<String, List<String>> names(String lines) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            List<String> all = new ArrayList<>(List.of(folded(parts[0])));
            for (String name : parts[1].split(", ")) {
                all.add(folded(name));
            }
            names.put(parts[0].strip(), List.copyOf(all));
        });
        return Map.copyOf(names).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .collect(LinkedHashMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), Map::putAll);
    }
}
