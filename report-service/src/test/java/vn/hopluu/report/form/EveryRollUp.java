package vn.hopluu.report.form;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A synthetic form with every value type and every way to roll up, with computed lines and a condition. */
public final class EveryRollUp {

    public static final String CONTENT = """
            {
              "title": {"vi": "Biểu mẫu giả lập", "en": "Synthetic form"},
              "source": "(synthetic)",
              "indicators": [
                {"code": "PORTALS", "number": "1", "name": {"vi": "Số cổng", "en": "Portals"}, "unitOfMeasure": "Cổng",
                 "type": "WHOLE", "rollUp": "SUM", "nature": "STOCK", "filledBy": ["COMMUNE", "DEPARTMENT"], "required": true},
                {"code": "PORTALS_WITH_SECTION", "number": "", "parent": "PORTALS", "name": {"vi": "Có chuyên mục", "en": "With section"},
                 "unitOfMeasure": "Cổng", "type": "WHOLE", "rollUp": "SUM", "nature": "STOCK", "filledBy": ["COMMUNE", "DEPARTMENT"]},
                {"code": "SHARE", "number": "2", "name": {"vi": "Tỷ lệ", "en": "Share"}, "unitOfMeasure": "%", "type": "PERCENTAGE", "scale": 2,
                 "rollUp": "RATIO", "numerator": "PORTALS_WITH_SECTION", "denominator": "PORTALS", "nature": "STOCK",
                 "filledBy": ["COMMUNE", "DEPARTMENT"], "formula": "PORTALS_WITH_SECTION / PORTALS * 100"},
                {"code": "WITHOUT_SECTION", "number": "3", "name": {"vi": "Chưa có chuyên mục", "en": "Without section"}, "unitOfMeasure": "Cổng",
                 "type": "WHOLE", "rollUp": "SUM", "nature": "STOCK", "filledBy": ["COMMUNE", "DEPARTMENT"], "formula": "PORTALS - PORTALS_WITH_SECTION"},
                {"code": "HAS_PLAN", "number": "4", "name": {"vi": "Có kế hoạch", "en": "Has a plan"}, "unitOfMeasure": "Có/không",
                 "type": "YES_NO", "rollUp": "COUNT_OF_YES", "nature": "STOCK", "filledBy": ["COMMUNE"]},
                {"code": "SATISFACTION", "number": "5", "name": {"vi": "Hài lòng", "en": "Satisfaction"}, "unitOfMeasure": "%",
                 "type": "PERCENTAGE", "scale": 1, "rollUp": "AVERAGE", "nature": "STOCK", "filledBy": ["COMMUNE", "DEPARTMENT"]},
                {"code": "FASTEST", "number": "6", "name": {"vi": "Nhanh nhất", "en": "Fastest"}, "unitOfMeasure": "Giờ",
                 "type": "DECIMAL", "scale": 1, "rollUp": "MINIMUM", "nature": "STOCK", "filledBy": ["COMMUNE", "DEPARTMENT"]},
                {"code": "SLOWEST", "number": "7", "name": {"vi": "Chậm nhất", "en": "Slowest"}, "unitOfMeasure": "Giờ",
                 "type": "DECIMAL", "scale": 1, "rollUp": "MAXIMUM", "nature": "STOCK", "filledBy": ["COMMUNE", "DEPARTMENT"]},
                {"code": "HOTLINE", "number": "8", "name": {"vi": "Đường dây", "en": "Hotline"}, "unitOfMeasure": "Số",
                 "type": "WHOLE", "rollUp": "NONE", "nature": "STOCK", "filledBy": ["COMMUNE", "DEPARTMENT"]}
              ],
              "checks": [
                {"type": "HOLDS", "level": "ERROR", "indicator": "FASTEST", "formula": "FASTEST <= SLOWEST",
                 "rule": {"vi": "Nhanh nhất không chậm hơn chậm nhất", "en": "The fastest is not slower than the slowest"}},
                {"type": "HOLDS", "level": "WARNING", "indicator": "PORTALS", "formula": "PORTALS >= previous(PORTALS)",
                 "rule": {"vi": "Số cổng không giảm", "en": "Portals do not become fewer"}}
              ],
              "narrative": [{"code": "RESULTS", "number": "I", "title": {"vi": "Kết quả", "en": "Results"}}]
            }
            """;

    public static final FormContent AS_CONTENT = content(CONTENT);
    public static final FormVersion VERSION_1 = version("GIA-LAP", AS_CONTENT);

    /** The next version: the hotline goes on under another code. */
    public static final FormVersion VERSION_2 = FormReader.read(
                    "GIA-LAP",
                    with("\"code\": \"HOTLINE\"", "\"code\": \"PHONE\", \"formerly\": [\"HOTLINE\"]"),
                    Optional.of(VERSION_1))
            .version()
            .orElseThrow();

    private EveryRollUp() {}

    public static FormContent content(String json) {
        return JsonMapper.shared().readValue(json, FormContent.class);
    }

    /** The content with one thing written otherwise. */
    static FormContent with(String before, String after) {
        if (!CONTENT.contains(before)) {
            throw new IllegalArgumentException(before);
        }
        return content(CONTENT.replace(before, after));
    }

    static List<String> flaws(FormContent content, Optional<FormVersion> before) {
        return FormReader.read("GIA-LAP", content, before).flaws().stream()
                .map(flaw -> "%s %s %s"
                        .formatted(
                                flaw.level(),
                                flaw.violation().pointer(),
                                flaw.violation().code()))
                .toList();
    }

    private static FormVersion version(String form, FormContent content) {
        return FormReader.read(form, content, Optional.empty()).version().orElseThrow();
    }
}
