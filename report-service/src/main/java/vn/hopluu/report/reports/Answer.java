package vn.hopluu.report.reports;

import vn.hopluu.report.life.ReportState;

/**
 * What a request was answered, kept with the report so that its repetition gets the same answer.
 *
 * @param by the caller who was answered
 * @param key their Idempotency-Key, which is nothing to anybody else's of the same spelling
 * @param digest of the act and what came with it
 * @param version the version it was about
 */
record Answer(String by, String key, String digest, long revision, ReportState state, int version) {}
