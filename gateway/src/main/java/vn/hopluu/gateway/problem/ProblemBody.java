package vn.hopluu.gateway.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A problem as it is sent: the shape that every service of the system uses. */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "correlationId"})
record ProblemBody(String type, String title, int status, String detail, String instance, String correlationId) {}
