/** What every file for spreadsheets has in common. */
@NullMarked
package vn.hopluu.org.csv;

import org.jspecify.annotations.NullMarked;
