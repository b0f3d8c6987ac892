package vn.hopluu.report.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.unit.UnitKind;

/**
 * How a draft would look and work at a unit of one kind.
 *
 * @param lines that such a unit would see
 * @param findings about the draft; pointers are into its content
 * @param values the sample with the computed lines; null where the draft has errors or the sample cannot be read
 * @param remarks about the sample; pointers are into the body that was sent. Empty while the draft has errors
 */
record Preview(
        UnitKind kind,
        List<FormContent.Line> lines,
        List<Remark> findings,
        @Nullable Map<String, @Nullable BigDecimal> values,
        List<Remark> remarks) {}
