package vn.hopluu.report;

/** Names the application for tests that start another instance of it. */
public final class ReportServiceFixture {

    private ReportServiceFixture() {}

    public static Class<?> application() {
        return ReportService.class;
    }
}
