@org.jspecify.annotations.NullMarked
package vn.hopluu.org.access;
