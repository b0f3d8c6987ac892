package vn.hopluu.report.reports;

import vn.hopluu.report.life.Report;
import vn.hopluu.report.publishing.OutboxEntry;

/**
 * A report that is to come into being, and the event that tells of it.
 *
 * @param answers what whoever asked for it is answered
 */
record NewReport(Report report, OutboxEntry event, Answers answers) {}
